namespace Reqnroll;

/// <summary>A dictionary in which steps and hooks leave things for one another, by name or by type.</summary>
public abstract class ReqnrollContext : Dictionary<string, object>, IDisposable
{
    /// <summary>The first error, or null.</summary>
    public Exception? TestError { get; internal set; }

    /// <summary>Finds the value kept under its type.</summary>
    public bool TryGetValue<TValue>(out TValue value) => TryGetValue(KeyOf<TValue>(), out value);

    /// <summary>Finds the value kept under a name.</summary>
    public bool TryGetValue<TValue>(string key, out TValue value)
    {
        var found = base.TryGetValue(key, out var kept);
        value = found ? Unwrap<TValue>(kept!) : default!;
        return found;
    }

    /// <summary>Keeps a value under its type.</summary>
    public void Set<T>(T data) => Set(data, KeyOf<T>());

    /// <summary>Keeps a value under a name.</summary>
    public void Set<T>(T data, string key) => this[key] = data!;

    /// <summary>Keeps a function under the type that it makes; it is called at each <see cref="Get{T}()"/>.</summary>
    public void Set<T>(Func<T> func) => this[KeyOf<T>()] = func;

    /// <summary>The value kept under its type.</summary>
    public T Get<T>() => Get<T>(KeyOf<T>());

    /// <summary>The value kept under a name.</summary>
    public T Get<T>(string key) => Unwrap<T>(this[key]);

    void IDisposable.Dispose()
    {
        Dispose();
        GC.SuppressFinalize(this);
    }

    /// <summary>Called when the context's time is over.</summary>
    protected virtual void Dispose()
    {
    }

    private static string KeyOf<T>() => typeof(T).FullName!;

    private static T Unwrap<T>(object kept) => kept is Func<T> make && kept.GetType() == typeof(Func<T>) ? make() : (T)kept;
}
