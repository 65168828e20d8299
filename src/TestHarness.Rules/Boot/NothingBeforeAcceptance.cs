using TestHarness.Ocpp;
using TestHarness.Ocpp.Findings;
using TestHarness.Ocpp.Wire;

namespace TestHarness.Rules.Boot;

/// <summary>
/// From its start until a BootNotification is accepted, a station sends no other request than BootNotification (B01.FR.08), after Pending none but what the CSMS
/// asked for (B02.FR.02), after Rejected none at all (B03.FR.02); OCPP 1.6 section 4.2 says the same.
/// </summary>
internal sealed class NothingBeforeAcceptance() : WireRule(Description)
{
    private const string Version16 = "OCPP 1.6 §4.2";

    private static readonly RuleCard Description = new(
        "boot-accepted-first",
        "boot",
        Party.Station,
        RuleCard.Every,
        "Until the CSMS accepts a station, it need not know it: what is sent before is refused or lost. Stations that send all the same lose transactions and faults in just the minutes after a power cut.",
        new Requirement("B01.FR.08", "Before its BootNotification is answered, a station sends no other request."),
        new Requirement("B02.FR.02", "While its BootNotification is Pending, a station sends only what the CSMS asked for."),
        new Requirement("B03.FR.02", "After its BootNotification was rejected, a station sends nothing but a new one."),
        new Requirement(Version16, "Until its BootNotification is accepted, a charge point sends no other request."));

    private readonly HashSet<string> _askedFor = [];
    private Standing _standing = Standing.Unknown;
    private long _connection;
    private string? _firstRequest;

    private enum Standing
    {
        /// <summary>The station was seen at work before any boot: it was accepted earlier, or will show otherwise.</summary>
        Unknown,
        Booting,
        Pending,
        Rejected,
        Accepted,
    }

    /// <inheritdoc />
    public override void Look(Observation seen)
    {
        // The numbers of connections begin anew in what another run of the proxy appended.
        if (seen.IsConnectionChange)
            _firstRequest = null;
        if (seen.Frame is not { } frame)
            return;
        if (frame.ConnectionId != _connection)
        {
            _connection = frame.ConnectionId;
            _firstRequest = null;
        }

        if (seen.IsRequest(Party.Station, "BootNotification"))
            Boot(seen, frame);
        else if (seen.IsRequest(Party.Station))
            Request(seen, frame);
        else if (seen.IsRequest(Party.Csms) && seen.IsDelivered)
            Ask(seen, frame);
        else if (seen.IsResult(Party.Csms, "BootNotification") && seen.IsDelivered)
            Answer(seen);
    }

    private void Boot(Observation seen, FrameRecord frame)
    {
        // In 2.x the reason tells a start from a message that was only triggered or renewed.
        var started = BootReasons.IsStart(seen);
        if (started && _firstRequest is { } earlier && _standing is Standing.Unknown or Standing.Accepted)
        {
            seen.Report(Finding(
                frame,
                "B01.FR.08",
                $"{earlier} was sent on this connection before the BootNotification of the start ({seen.Payload.Text("reason")}).",
                "BootNotification as the first request after a start",
                earlier));
        }

        if (started || _standing == Standing.Unknown)
        {
            _standing = Standing.Booting;
            _askedFor.Clear();
        }
    }

    private void Request(Observation seen, FrameRecord frame)
    {
        var action = frame.Action ?? frame.Frame.Action!;
        _firstRequest ??= action;
        switch (_standing)
        {
            case Standing.Booting:
                seen.Report(Finding(frame, "B01.FR.08", $"{action} was sent before the BootNotification was answered.", "no other request until it is answered", action));
                break;
            case Standing.Rejected:
                seen.Report(Finding(frame, "B03.FR.02", $"{action} was sent after the BootNotification was rejected.", "no message but a new BootNotification", action));
                break;
            case Standing.Pending when !_askedFor.Contains(action) && !_askedFor.Contains("CustomTrigger"):
                seen.Report(Finding(
                    frame,
                    "B02.FR.02",
                    $"{action} was sent while the BootNotification is Pending, and the CSMS did not ask for it.",
                    "only what the CSMS asked for until it is accepted",
                    action));
                break;
        }
    }

    private void Ask(Observation seen, FrameRecord frame)
    {
        switch (frame.Action)
        {
            case "TriggerMessage" or "ExtendedTriggerMessage" when seen.DeliveredPayload.Text("requestedMessage") is { } message:
                _askedFor.Add(message.StartsWith("Sign", StringComparison.Ordinal) ? "SignCertificate" : message);
                break;
            case "GetBaseReport" or "GetReport":
                _askedFor.Add("NotifyReport");
                break;
        }
    }

    private void Answer(Observation seen)
    {
        var next = seen.DeliveredPayload.Text("status") switch
        {
            "Accepted" => Standing.Accepted,
            "Pending" => Standing.Pending,
            "Rejected" => Standing.Rejected,
            _ => _standing,
        };
        if (next != _standing)
            _askedFor.Clear();
        _standing = next;
    }

    private Finding Finding(FrameRecord frame, string requirement, string message, string expected, string actual) =>
        Breach(frame.Version == OcppVersion.V16 ? Version16 : requirement, message, expected, actual);
}
