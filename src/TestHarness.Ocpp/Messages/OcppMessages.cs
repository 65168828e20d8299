using System.Collections.Frozen;
using System.Reflection;

namespace TestHarness.Ocpp.Messages;

/// <summary>All messages of all versions, found once by the <see cref="OcppMessageAttribute"/> of their records.</summary>
public static class OcppMessages
{
    private static readonly FrozenDictionary<(OcppVersion Version, string Action), MessageDescriptor> ByAction =
        typeof(OcppMessages).Assembly.GetTypes().Select(Describe).OfType<MessageDescriptor>()
            .ToFrozenDictionary(message => (message.Version, message.Action));

    // A frozen dictionary looks up only chars in place of strings.
    private static readonly Dictionary<string, MessageDescriptor>.AlternateLookup<ReadOnlySpan<byte>>[] ByUtf8 =
        [.. OcppVersions.All.Select(version => ByAction.Values.Where(message => message.Version == version)
            .ToDictionary(message => message.Action, Utf8Comparer.Instance).GetAlternateLookup<ReadOnlySpan<byte>>())];

    private static readonly FrozenDictionary<Type, MessageDescriptor> ByRequest =
        ByAction.Values.ToFrozenDictionary(message => message.RequestType);

    private static readonly FrozenDictionary<OcppVersion, IReadOnlyList<MessageDescriptor>> ByVersion =
        ByAction.Values.GroupBy(message => message.Version).ToFrozenDictionary(
            group => group.Key,
            IReadOnlyList<MessageDescriptor> (group) => [.. group.OrderBy(message => message.Action, StringComparer.Ordinal)]);

    /// <summary>The message of that name, letter case included; null when the version has none.</summary>
    public static MessageDescriptor? Find(OcppVersion version, string action) => ByAction.GetValueOrDefault((version, action));

    /// <summary>The message of that name in UTF-8, as it stands in a frame, letter case included; null when the version has none. Allocates nothing.</summary>
    public static MessageDescriptor? Find(OcppVersion version, ReadOnlySpan<byte> action) =>
        ByUtf8[(int)version].TryGetValue(action, out var message) ? message : null;

    /// <summary>The message whose request (or unconfirmed payload) the record is.</summary>
    /// <exception cref="ArgumentException">The type is no such record.</exception>
    public static MessageDescriptor Of(Type requestType) =>
        ByRequest.GetValueOrDefault(requestType) ?? throw new ArgumentException($"{requestType} is not the request of a message.", nameof(requestType));

    /// <summary>Every message of a version, by action.</summary>
    public static IReadOnlyList<MessageDescriptor> All(OcppVersion version) => ByVersion[version];

    /// <summary>Every payload of a version: the request of each message, and its answer where it has one.</summary>
    public static IReadOnlyList<(MessageDescriptor Message, bool IsRequest)> Payloads(OcppVersion version) =>
        [.. All(version).SelectMany(message => message.ResponseType is null ? [(message, true)] : new[] { (message, true), (message, false) })];

    private static MessageDescriptor? Describe(Type type)
    {
        if (type.GetCustomAttribute<OcppMessageAttribute>() is not { } message)
            return null;
        var version = Enum.Parse<OcppVersion>(type.Namespace![(type.Namespace!.LastIndexOf('.') + 1)..]);
        var response = type.GetInterfaces().FirstOrDefault(face => face.IsGenericType && face.GetGenericTypeDefinition() == typeof(IOcppRequest<>));
        return new MessageDescriptor(
            version,
            message.Action,
            message.Sender,
            typeof(IOcppSend).IsAssignableFrom(type),
            message.Block,
            message.IntroducedIn,
            type,
            response?.GetGenericArguments()[0]);
    }
}
