using System.Text.Json;
using System.Text.Json.Nodes;
using TestHarness.Conformance.Benches;
using TestHarness.Conformance.Judging;
using TestHarness.Csms;
using TestHarness.Csms.Answers;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp.Messages;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Security;

namespace TestHarness.Conformance.Operators;

/// <summary>Drives the reference CSMS, be it the system under test or the peer.</summary>
/// <param name="csms">The CSMS.</param>
/// <param name="trust">Has an authority that nobody trusts; null where one is made when it is needed.</param>
internal sealed class ReferenceCsmsOperator(ReferenceCsms csms, BenchTrust? trust) : IOperator
{
    // Longer than any station stays away.
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    /// <inheritdoc />
    public string Name => "reference";

    /// <inheritdoc />
    public async Task<OperatorAnswer> PerformAsync(OperatorAction action, CancellationToken cancellation)
    {
        await DoAsync(action);
        return OperatorAnswer.Done;
    }

    private Task DoAsync(OperatorAction action)
    {
        var p = action.Parameters;
        var identity = (string?)p["identity"] ?? "";
        var name = (string?)p["action"] ?? "";
        var payload = (JsonObject?)p["payload"]?.DeepClone() ?? [];
        switch (action.Name)
        {
            case OperatorActions.SendFromCsms when name == "ClearVariableMonitoring":
                // In as many requests as the station's limit asks for, which is for the CSMS to know.
                _ = csms.Monitoring.ClearMonitorsAsync(identity, payload.Deserialize<ClearVariableMonitoringRequest>(OcppJson.Options)!.Id);
                return Task.CompletedTask;
            case OperatorActions.SendFromCsms:
                // The answer is for the wire to show; what became of the CALL otherwise is not waited for.
                _ = csms.CallAsync(identity, name, payload);
                return Task.CompletedTask;
            case OperatorActions.SendOnceConnected:
                _ = csms.CallOnceConnectedAsync(identity, name, payload, Patience);
                return Task.CompletedTask;
            case OperatorActions.SendWholeList:
                _ = csms.RemoteControl.SendLocalListAsync(identity);
                return Task.CompletedTask;
            case OperatorActions.LimitFromCsms:
                var limit = new TransactionLimitType { MaxCost = (decimal?)p["maxCost"], MaxEnergy = (decimal?)p["maxEnergy"], MaxTime = (int?)(decimal?)p["maxTime"] };
                return (string?)p["transactionId"] is { } id ? csms.RemoteControl.SetTransactionLimitAsync(identity, id, limit) : csms.RemoteControl.SetNextTransactionLimitAsync(identity, limit);
            case OperatorActions.RefuseNext:
                csms.Answers.Add(new NextAnswer
                {
                    Action = name,
                    Identity = identity,
                    Where = (JsonObject)p["where"]!.DeepClone(),
                    ErrorCode = (string?)p["errorCode"],
                    Silence = p["errorCode"] is null,
                    Times = (int)p["times"]!,
                });
                return Task.CompletedTask;
            case OperatorActions.AnswerNext:
                csms.Answers.AnswerNext(name, payload, (int)p["times"]!, identity);
                return Task.CompletedTask;
            case OperatorActions.SignInvalid:
                return csms.Certificates.SignNextWithAsync(identity, trust?.Stranger ?? CertificateAuthority.CreateRoot("Unknown root", "OCPP Harness", TimeProvider.System));
            case OperatorActions.WithholdCertificates:
                return csms.Certificates.WithholdNextAsync(identity, (int)p["times"]!);
            case OperatorActions.DeleteCertificate:
                _ = csms.Certificates.DeleteInstalledAsync(identity, Enum.Parse<GetCertificateIdUseEnumType>((string)p["type"]!));
                return Task.CompletedTask;
            case OperatorActions.PushProfile:
                var request = payload.Deserialize<SetChargingProfileRequest>(OcppJson.Options)!;
                _ = csms.SmartCharging.StartDynamicProfileAsync(identity, request.EvseId, request.ChargingProfile, TimeSpan.FromSeconds((double)p["interval"]!));
                return Task.CompletedTask;
            case OperatorActions.SetIdToken:
                return csms.SetIdTokenAsync(new IdTokenAccount
                {
                    IdToken = (string)p["idToken"]!,
                    Type = (string)p["type"]!,
                    GroupIdToken = (string?)p["group"] is { } group ? new IdTokenType { IdToken = group, Type = "Central" } : null,
                    Status = Enum.Parse<AuthorizationStatusEnumType>((string)p["status"]!),
                });
            default:
                throw new HarnessException($"The reference CSMS cannot be asked to '{action.Name}'.");
        }
    }
}
