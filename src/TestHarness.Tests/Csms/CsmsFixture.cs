using TestHarness.Csms;
using TestHarness.Csms.Stations;
using TestHarness.Csms.Tokens;
using TestHarness.Ocpp.Messages.V21;
using TestHarness.Transport.Activity;

namespace TestHarness.Tests.Csms;

/// <summary>A CSMS that knows station CS001 and some drivers.</summary>
internal static class CsmsFixture
{
    public const string Identity = "CS001";
    public const string Password = "0123456789abcdef";

    public static CsmsOptions Options { get; } = new()
    {
        Stations = [new StationAccount { Identity = Identity, Password = Password, SerialNumber = "SN001" }],
        IdTokens =
        [
            new IdTokenAccount { IdToken = "GOOD", Type = "ISO14443", GroupIdToken = new IdTokenType { IdToken = "GROUP", Type = "Central" } },
            new IdTokenAccount { IdToken = "BLOCKED", Type = "ISO14443", Status = AuthorizationStatusEnumType.Blocked },
            new IdTokenAccount { IdToken = "DE8ACC12E46L89", Type = "eMAID" },
        ],
    };

    public static async Task<ReferenceCsms> StartAsync(CsmsOptions? options = null, TimeProvider? time = null)
    {
        var csms = new ReferenceCsms(options ?? Options, time ?? TimeProvider.System, WorkTracker.None);
        await csms.StartAsync();
        return csms;
    }
}
