using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Remote;

/// <summary>A message that TriggerMessage can ask for (F06). Implement it beside <see cref="Services.IStationService"/>; all of them are found.</summary>
internal interface ITrigger
{
    /// <summary>Which message.</summary>
    MessageTriggerEnumType Message { get; }

    /// <summary>Whether the request can be met now; Accepted makes <see cref="SendAsync"/> follow the answer.</summary>
    TriggerMessageStatusEnumType Judge(TriggerMessageRequest request);

    /// <summary>Sends the message or messages, with <see cref="Connection.CallPermission.RequestedByCsms"/>.</summary>
    Task SendAsync(TriggerMessageRequest request);
}
