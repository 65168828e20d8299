using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Limits;

/// <summary>Takes the charging profile of a RequestStartTransaction (K05, F01.FR.26).</summary>
internal interface ITransactionProfiles
{
    /// <summary>What is wrong with the profile; null when it can be used, or is to be ignored because smart charging is off (F01.FR.12).</summary>
    StatusInfoType? Check(ChargingProfileType profile, int evseId);

    /// <summary>Installs the profile for a transaction that has just been started.</summary>
    void Install(ChargingProfileType profile, int evseId, string transactionId);
}
