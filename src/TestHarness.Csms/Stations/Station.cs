using TestHarness.Csms.Storage;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Csms.Stations;

/// <summary>A station, connected or not. Used in the serial context only.</summary>
internal sealed class Station
{
    private const int MostReservations = 100;
    private readonly ICsmsStorage _storage;
    private readonly HashSet<string> _invited = [];

    public Station(StationAccount account, ICsmsStorage storage)
    {
        _storage = storage;
        Account = account;
        State = storage.Load<StationState>("station/" + account.Identity) ?? new StationState { Identity = account.Identity };
        Secrets = storage.Load<StationSecrets>("secret/" + account.Identity) ?? new StationSecrets();
        Model = new DeviceModel(storage, account.Identity);
    }

    public string Identity => Account.Identity;

    public StationAccount Account { get; set; }

    public StationState State { get; private set; }

    public StationSecrets Secrets { get; private set; }

    public DeviceModel Model { get; }

    public StationConnection? Connection { get; set; }

    public DateTimeOffset? LastSeen { get; set; }

    /// <summary>The transaction whose EV was given another try since it exceeded its charging profile, so that one that never keeps to it does not go round for ever.</summary>
    public string? Renegotiated { get; set; }

    public bool IsRejected => State.Registration == RegistrationStatusEnumType.Rejected;

    /// <summary>
    /// Whether the station may send this action now: anything once accepted, before that only what it was asked for (B01.FR.10, B02.FR.09, B03.FR.07).
    /// A station that never booted here, as after the loss of the CSMS's storage, is taken as accepted.
    /// </summary>
    public bool MaySend(string action) =>
        State.Registration is null or RegistrationStatusEnumType.Accepted || _invited.Contains(action);

    /// <summary>Lets the station send an action while it is not accepted.</summary>
    public void Invite(string action) => _invited.Add(action);

    /// <summary>Forgets what the station was asked for.</summary>
    public void ForgetInvitations() => _invited.Clear();

    public void Update(Func<StationState, StationState> change)
    {
        State = change(State);
        _storage.Save("station/" + Identity, State);
    }

    public void UpdateSecrets(Func<StationSecrets, StationSecrets> change)
    {
        Secrets = change(Secrets);
        _storage.Save("secret/" + Identity, Secrets);
    }

    public void NoteConnector(ConnectorState connector) => Update(state => state with
    {
        Connectors =
        [
            .. state.Connectors.Where(known => (known.EvseId, known.ConnectorId) != (connector.EvseId, connector.ConnectorId))
                .Append(connector)
                .OrderBy(known => known.EvseId)
                .ThenBy(known => known.ConnectorId),
        ],
    });

    public void NoteProgress(string action, string status) =>
        Update(state => state with { Progress = new Dictionary<string, string>(state.Progress) { [action] = status } });

    /// <summary>Takes note of a reservation, in place of the one with its id (H01.FR.02).</summary>
    public void NoteReservation(ReservationView reservation) => Update(state => state with
    {
        Reservations = [.. state.Reservations.Where(known => known.Id != reservation.Id).TakeLast(MostReservations - 1), reservation],
    });

    /// <summary>Takes note of what became of a reservation.</summary>
    public void NoteReservation(int id, string status, string? transactionId = null)
    {
        var known = State.Reservations.FirstOrDefault(reservation => reservation.Id == id) ?? new ReservationView { Id = id, Status = status };
        NoteReservation(known with { Status = status, TransactionId = transactionId ?? known.TransactionId });
    }

    /// <summary>Takes note of a charging profile, in place of those that it replaces on the station (K01.FR.05).</summary>
    public void NoteProfile(InstalledProfile installed) => Update(state => state with
    {
        ChargingProfiles = [.. state.ChargingProfiles.Where(known => known.Profile.Id != installed.Profile.Id), installed],
    });

    public void NoteDerControl(InstalledDerControl control) => Update(state => state with
    {
        DerControls = [.. state.DerControls.Where(known => known.ControlId != control.ControlId), control],
    });

    public void NoteCertificate(string thumbprint, SignedCertificateStatus status) => Update(state => state with
    {
        SignedCertificates =
        [
            .. state.SignedCertificates.Select(known => known.Thumbprint == thumbprint ? known with { Status = status } : known),
        ],
    });

    public StationView View() => new()
    {
        Identity = Identity,
        Connected = Connection is not null,
        Version = Connection?.Version,
        SecurityProfile = Connection?.Listener.SecurityProfile,
        State = State with { LastSeen = LastSeen ?? State.LastSeen },
    };
}
