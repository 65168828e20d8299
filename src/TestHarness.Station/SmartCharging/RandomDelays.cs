using System.Security.Cryptography;
using System.Text;
using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.SmartCharging;

/// <summary>
/// The random delays of a transaction's schedule periods (K01.FR.92, K01.FR.93). They are drawn from a hash of station, transaction and profile,
/// so that they differ from station to station and from transaction to transaction but stay what they are until the transaction ends.
/// </summary>
internal static class RandomDelays
{
    /// <summary>Delay of the period at an index, in seconds, 0 to the schedule's randomizedDelay.</summary>
    public static int Of(string station, string transactionId, ChargingProfileType profile, int index)
    {
        if (profile.ChargingSchedule[0].RandomizedDelay is not ({ } longest and > 0))
            return 0;
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{station}\n{transactionId}\n{profile.Id}\n{index}"));
        return (int)(BitConverter.ToUInt32(hash) % ((uint)longest + 1));
    }
}
