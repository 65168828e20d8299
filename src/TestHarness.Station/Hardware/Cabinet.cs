namespace TestHarness.Station.Hardware;

/// <summary>The station's physical side, which stays as it is while the software reboots. Changed by the operator's acts and by the software's outputs.</summary>
internal sealed class Cabinet
{
    public Cabinet(StationOptions options) =>
        Evses = [.. options.Evses.Select((evse, index) => new EvseHardware(index + 1, evse))];

    /// <summary>Raised when the network cable is cut (false) or restored (true).</summary>
    public event Action<bool>? NetworkChanged;

    /// <summary>Raised when a token is presented: the token, its type and, where the reader belongs to one, the EVSE.</summary>
    public event Action<string, string, int?>? TokenPresented;

    /// <summary>The EVSEs in order of their ids, which begin at 1.</summary>
    public IReadOnlyList<EvseHardware> Evses { get; }

    /// <summary>The grid at the station's connection.</summary>
    public GridConditions Grid { get; } = new();

    /// <summary>Whether the network cable is whole.</summary>
    public bool NetworkUp { get; private set; } = true;

    /// <summary>What the user interface offers the holder of a master pass: to stop the transactions on some EVSEs, or all for null. Null while it offers nothing.</summary>
    public Action<IReadOnlyCollection<int>?>? MasterPassMenu { get; set; }

    /// <summary>The EVSE with that id; null when there is none.</summary>
    public EvseHardware? Evse(int id) => id >= 1 && id <= Evses.Count ? Evses[id - 1] : null;

    public void SetNetwork(bool up)
    {
        if (NetworkUp == up)
            return;
        NetworkUp = up;
        NetworkChanged?.Invoke(up);
    }

    public void PresentToken(string idToken, string type, int? evseId) => TokenPresented?.Invoke(idToken, type, evseId);

    /// <summary>Forgets the software of a boot that ended.</summary>
    public void DetachSoftware()
    {
        NetworkChanged = null;
        TokenPresented = null;
        MasterPassMenu = null;
        Grid.DetachSoftware();
        foreach (var evse in Evses)
            evse.DetachSoftware();
    }
}
