using TestHarness.Csms.Stations;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Operations;

/// <summary>Brings a whole local authorization list to a station, in as many messages as it takes (D01.FR.11): the first is Full, those behind it add to it.</summary>
internal sealed class LocalListDelivery(CsmsServices csms, Station station)
{
    private const string Component = "LocalAuthListCtrlr";
    private const string Items = "ItemsPerMessage";
    private const string Bytes = "BytesPerMessage";

    // What a message has around its entries: message type, id, action, type of update and version.
    private const int Envelope = 200;

    /// <summary>Sends the list.</summary>
    /// <param name="entries">The list, without duplicates (D01.FR.06).</param>
    /// <returns>The answer to the last message; behind one that was not accepted nothing more is sent.</returns>
    public async Task<SendLocalListResponse> SendAsync(IReadOnlyList<AuthorizationData> entries)
    {
        await LearnAsync();
        var version = station.State.LocalListVersion ?? 0;
        SendLocalListResponse? answer = null;
        foreach (var part in Parts(entries))
        {
            answer = await csms.Calls.CallAsync(station, new SendLocalListRequest
            {
                VersionNumber = ++version,
                UpdateType = answer is null ? UpdateEnumType.Full : UpdateEnumType.Differential,
                LocalAuthorizationList = part.Count == 0 ? null : part,
            });
            if (answer.Status != SendLocalListStatusEnumType.Accepted)
                break;
        }

        return answer!;
    }

    // One part at least: an empty list is a list.
    private List<List<AuthorizationData>> Parts(IReadOnlyList<AuthorizationData> entries)
    {
        var (items, bytes) = (station.Model.Number(Component, Items) ?? int.MaxValue, station.Model.Number(Component, Bytes) ?? int.MaxValue);
        var parts = new List<List<AuthorizationData>> { new() };
        var length = Envelope;
        foreach (var entry in entries)
        {
            var size = OcppJson.SerializeToUtf8(entry).Length + 1;
            if (parts[^1].Count > 0 && (parts[^1].Count >= items || length + size > bytes))
            {
                parts.Add([]);
                length = Envelope;
            }

            parts[^1].Add(entry);
            length += size;
        }

        return parts;
    }

    // A station that does not tell its limits has none that a CSMS could keep.
    private async Task LearnAsync()
    {
        string[] unknown = [.. new[] { Items, Bytes }.Where(name => station.Model.Number(Component, name) is null)];
        if (unknown.Length == 0)
            return;
        try
        {
            await csms.Calls.CallAsync(station, new GetVariablesRequest
            {
                GetVariableData = [.. unknown.Select(name => new GetVariableDataType { Component = new ComponentType { Name = Component }, Variable = new VariableType { Name = name } })],
            });
        }
        catch (CallFailedException)
        {
        }
    }
}
