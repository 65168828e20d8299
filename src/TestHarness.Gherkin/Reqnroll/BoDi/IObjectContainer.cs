namespace Reqnroll.BoDi;

/// <summary>
/// Makes the objects that binding classes take in their constructors. A scenario's container asks its feature's, which asks the run's;
/// what is registered nowhere is made in the container that was asked, from the public constructor with the most parameters.
/// What a container made it disposes.
/// </summary>
public interface IObjectContainer : IDisposable
{
    /// <summary>Raised for each object that the container made itself, not for registered instances or factories.</summary>
    event Action<object> ObjectCreated;

    /// <summary>Has <typeparamref name="TInterface"/> made as a <typeparamref name="TType"/>.</summary>
    /// <exception cref="ObjectContainerException">It was resolved before.</exception>
    IStrategyRegistration RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface;

    /// <summary>Registers an object; it is disposed with the container only if asked for.</summary>
    /// <exception cref="ObjectContainerException">It was resolved before.</exception>
    void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class;

    /// <summary>Registers an object; it is disposed with the container only if asked for.</summary>
    /// <exception cref="ObjectContainerException">It was resolved before.</exception>
    void RegisterInstanceAs(object instance, Type interfaceType, string? name = null, bool dispose = false);

    /// <summary>Has objects made by a function that is given the container.</summary>
    /// <exception cref="ObjectContainerException">It was resolved before.</exception>
    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null);

    /// <summary>Has objects made by a function.</summary>
    /// <exception cref="ObjectContainerException">It was resolved before.</exception>
    IStrategyRegistration RegisterFactoryAs<TInterface>(Func<TInterface> factoryDelegate, string? name = null);

    /// <summary>The object of a type.</summary>
    /// <exception cref="ObjectContainerException">It cannot be made; the message shows the chain of types that led there.</exception>
    T Resolve<T>();

    /// <summary>The object registered under a name.</summary>
    /// <exception cref="ObjectContainerException">It cannot be made; the message shows the chain of types that led there.</exception>
    T Resolve<T>(string? name);

    /// <summary>The object of a type, registered under a name if one is given.</summary>
    /// <exception cref="ObjectContainerException">It cannot be made; the message shows the chain of types that led there.</exception>
    object Resolve(Type typeToResolve, string? name = null);

    /// <summary>All objects registered in this container for a type, under whatever name.</summary>
    IEnumerable<T> ResolveAll<T>()
        where T : class;

    /// <summary>Whether this container or one that it asks has a registration.</summary>
    bool IsRegistered<T>(string? name = null);

    /// <summary>Whether this container or one that it asks has a registration.</summary>
    bool IsRegistered(Type type, string? name = null);
}
