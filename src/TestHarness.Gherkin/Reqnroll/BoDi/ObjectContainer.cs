using System.Reflection;
using System.Runtime.ExceptionServices;

namespace Reqnroll.BoDi;

/// <summary>The container; safe to use from several threads.</summary>
public class ObjectContainer : IObjectContainer
{
    private readonly Lock _gate = new();
    private readonly ObjectContainer? _baseContainer;
    private readonly Dictionary<(Type Type, string? Name), Registration> _registrations = [];
    private readonly Dictionary<(Type Type, string? Name), object> _made = [];
    private readonly HashSet<(Type Type, string? Name)> _resolved = [];
    private readonly List<object> _owned = [];
    private readonly List<(Type Type, string? Name)> _path = [];
    private bool _disposed;

    /// <summary>A container that asks another one for what it has no registration of.</summary>
    public ObjectContainer(IObjectContainer? baseContainer = null)
    {
        _baseContainer = baseContainer switch
        {
            null => null,
            ObjectContainer container => container,
            _ => throw new ArgumentException($"The base container must be an {nameof(ObjectContainer)}.", nameof(baseContainer)),
        };
        RegisterInstanceAs<IObjectContainer>(this);
    }

    /// <inheritdoc />
    public event Action<object>? ObjectCreated;

    /// <summary>The container that this one asks for what it has no registration of.</summary>
    public IObjectContainer? BaseContainer => _baseContainer;

    /// <inheritdoc />
    public IStrategyRegistration RegisterTypeAs<TType, TInterface>(string? name = null)
        where TType : class, TInterface => Register(typeof(TInterface), name, new Registration((container, _) => container.Construct(typeof(TType)), typeof(TType)));

    /// <inheritdoc />
    public void RegisterInstanceAs<TInterface>(TInterface instance, string? name = null, bool dispose = false)
        where TInterface : class => RegisterInstanceAs(instance, typeof(TInterface), name, dispose);

    /// <inheritdoc />
    public void RegisterInstanceAs(object instance, Type interfaceType, string? name = null, bool dispose = false)
    {
        ArgumentNullException.ThrowIfNull(instance);
        Register(interfaceType, name, new Registration((_, _) => instance, null) { IsInstance = true });
        lock (_gate)
        {
            _made[(instance.GetType(), name)] = instance;
            if (dispose)
                _owned.Add(instance);
        }
    }

    /// <inheritdoc />
    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<IObjectContainer, TInterface> factoryDelegate, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(factoryDelegate);
        return Register(typeof(TInterface), name, new Registration((container, _) => container.Own(factoryDelegate(container)!), null));
    }

    /// <inheritdoc />
    public IStrategyRegistration RegisterFactoryAs<TInterface>(Func<TInterface> factoryDelegate, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(factoryDelegate);
        return RegisterFactoryAs(_ => factoryDelegate(), name);
    }

    /// <inheritdoc />
    public T Resolve<T>() => (T)Resolve(typeof(T));

    /// <inheritdoc />
    public T Resolve<T>(string? name) => (T)Resolve(typeof(T), name);

    /// <inheritdoc />
    public object Resolve(Type typeToResolve, string? name = null)
    {
        ArgumentNullException.ThrowIfNull(typeToResolve);
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (typeToResolve.IsValueType || typeToResolve == typeof(string))
                throw new ObjectContainerException($"A {typeToResolve.FullName} cannot be resolved: only classes and interfaces can.", PathSoFar());
            var key = (typeToResolve, name);
            var (owner, registration) = Find(key);
            var instance = owner is null || owner == this ? ResolveHere(key, registration) : owner.Resolve(typeToResolve, name);
            _resolved.Add(key);
            return instance;
        }
    }

    /// <inheritdoc />
    public IEnumerable<T> ResolveAll<T>()
        where T : class
    {
        lock (_gate)
            return [.. _registrations.Keys.Where(key => key.Type == typeof(T)).ToArray().Select(key => (T)Resolve(key.Type, key.Name))];
    }

    /// <inheritdoc />
    public bool IsRegistered<T>(string? name = null) => IsRegistered(typeof(T), name);

    /// <inheritdoc />
    public bool IsRegistered(Type type, string? name = null)
    {
        lock (_gate)
            return Find((type, name)).Owner is not null;
    }

    /// <summary>Disposes what the container made, the newest first.</summary>
    public void Dispose()
    {
        foreach (var instance in TakeOwned())
        {
            if (instance is IDisposable disposable)
                disposable.Dispose();
            else if (instance is IAsyncDisposable asynchronous)
                asynchronous.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }

        GC.SuppressFinalize(this);
    }

    /// <inheritdoc />
    public override string ToString()
    {
        lock (_gate)
            return string.Join(Environment.NewLine, _registrations.Keys.Select(key => key.Name is null ? key.Type.FullName : $"{key.Type.FullName} '{key.Name}'"));
    }

    /// <summary>Disposes what the container made, the newest first, and goes on when one of them throws.</summary>
    /// <returns>What was thrown, by the type of the object that threw it.</returns>
    internal async Task<IReadOnlyList<(Type Type, Exception Error)>> DisposeAllAsync()
    {
        var errors = new List<(Type, Exception)>();
        foreach (var instance in TakeOwned())
        {
            try
            {
                if (instance is IAsyncDisposable asynchronous)
                    await asynchronous.DisposeAsync();
                else if (instance is IDisposable disposable)
                    disposable.Dispose();
            }
            catch (Exception error)
            {
                errors.Add((instance.GetType(), error));
            }
        }

        return errors;
    }

    private List<object> TakeOwned()
    {
        lock (_gate)
        {
            if (_disposed)
                return [];
            _disposed = true;
            var owned = _owned.AsEnumerable().Reverse().ToList();
            _owned.Clear();
            return owned;
        }
    }

    private Registration Register(Type type, string? name, Registration registration)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_resolved.Contains((type, name)))
                throw new ObjectContainerException($"{type.FullName} cannot be registered any more: it was resolved before.", null);
            _registrations[(type, name)] = registration;
            return registration;
        }
    }

    private (ObjectContainer? Owner, Registration? Registration) Find((Type Type, string? Name) key)
    {
        lock (_gate)
        {
            if (_registrations.TryGetValue(key, out var registration))
                return (this, registration);
        }

        return _baseContainer?.Find(key) ?? (null, null);
    }

    private object ResolveHere((Type Type, string? Name) key, Registration? registration)
    {
        if (registration?.IsInstance == true)
            return registration.Make(this, key.Type);

        var made = (registration?.ImplementationType ?? key.Type, key.Name);
        if (registration?.PerDependency != true && _made.TryGetValue(made, out var existing))
            return existing;
        if (_path.Contains(key))
            throw new ObjectContainerException($"{key.Type.FullName} needs itself to be made.", PathSoFar());

        _path.Add(key);
        try
        {
            if (registration is null)
            {
                registration = new Registration((container, type) => container.Construct(type), key.Type);
                _registrations[key] = registration;
            }

            var instance = registration.Make(this, key.Type);
            if (!registration.PerDependency)
                _made[made] = instance;
            return instance;
        }
        finally
        {
            _path.RemoveAt(_path.Count - 1);
        }
    }

    private object Construct(Type type)
    {
        if (type.IsInterface || type.IsAbstract)
            throw new ObjectContainerException($"{type.FullName} cannot be made: it is {(type.IsInterface ? "an interface" : "abstract")} and nothing is registered for it.", PathSoFar());
        var constructors = type.GetConstructors();
        if (constructors.Length == 0)
            constructors = type.GetConstructors(BindingFlags.Instance | BindingFlags.NonPublic);
        var most = constructors.Max(constructor => constructor.GetParameters().Length);
        var candidates = constructors.Where(constructor => constructor.GetParameters().Length == most).ToArray();
        if (candidates.Length > 1)
            throw new ObjectContainerException($"{type.FullName} has several constructors with {most} parameters: it is unclear which to use.", PathSoFar());

        var arguments = candidates[0].GetParameters().Select(parameter => Resolve(parameter.ParameterType)).ToArray();
        object instance;
        try
        {
            instance = candidates[0].Invoke(arguments);
        }
        catch (TargetInvocationException error) when (error.InnerException is not null)
        {
            ExceptionDispatchInfo.Throw(error.InnerException);
            throw;
        }

        if (instance is Steps steps)
            steps.SetContainer(this);
        ObjectCreated?.Invoke(instance);
        return Own(instance);
    }

    private object Own(object instance)
    {
        if (instance is IDisposable or IAsyncDisposable && !_owned.Exists(owned => ReferenceEquals(owned, instance)))
            _owned.Add(instance);
        return instance;
    }

    private Type[] PathSoFar() => [.. _path.Select(key => key.Type)];

    private sealed class Registration(Func<ObjectContainer, Type, object> make, Type? implementationType) : IStrategyRegistration
    {
        public Func<ObjectContainer, Type, object> Make { get; } = make;

        public Type? ImplementationType { get; } = implementationType;

        public bool IsInstance { get; init; }

        public bool PerDependency { get; private set; }

        public IStrategyRegistration InstancePerDependency()
        {
            PerDependency = true;
            return this;
        }

        public IStrategyRegistration InstancePerContext()
        {
            PerDependency = false;
            return this;
        }
    }
}
