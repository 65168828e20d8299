using System.Globalization;
using static TestHarness.Station.DeviceModel.VariableDefinition;

namespace TestHarness.Station.DeviceModel.Components;

/// <summary>Security of the communication (block A).</summary>
internal sealed class SecurityCtrlr : IComponentDefinition
{
    /// <summary>Most certificates that can be installed.</summary>
    public const int MaxCertificates = 32;

    /// <summary>Fewest characters of a password (A00.FR.205).</summary>
    public const int ShortestPassword = 16;

    /// <summary>Most characters of a password (A00.FR.205).</summary>
    public const int LongestPassword = 64;

    /// <summary>Most characters of an identity.</summary>
    public const int LongestIdentity = 48;

    private const string Name = "SecurityCtrlr";

    public static readonly VariableKey AdditionalRootCertificateCheck = new(Name, "AdditionalRootCertificateCheck");
    public static readonly VariableKey AllowSecurityProfileDowngrade = new(Name, "AllowSecurityProfileDowngrade");
    public static readonly VariableKey BasicAuthPassword = new(Name, "BasicAuthPassword");
    public static readonly VariableKey CertificateEntries = new(Name, "CertificateEntries");
    public static readonly VariableKey CertSigningRepeatTimes = new(Name, "CertSigningRepeatTimes");
    public static readonly VariableKey CertSigningWaitMinimum = new(Name, "CertSigningWaitMinimum");
    public static readonly VariableKey Identity = new(Name, "Identity");
    public static readonly VariableKey MaxCertificateChainSize = new(Name, "MaxCertificateChainSize");
    public static readonly VariableKey OrganizationName = new(Name, "OrganizationName");
    public static readonly VariableKey SecurityProfile = new(Name, "SecurityProfile");

    /// <inheritdoc />
    public IEnumerable<VariableDefinition> Describe(StationOptions options) =>
    [
        Fact(AdditionalRootCertificateCheck, VariableType.Boolean, "false"),
        Switch(AllowSecurityProfileDowngrade, false),
        new VariableDefinition(BasicAuthPassword, VariableType.String)
        {
            Min = ShortestPassword,
            Max = LongestPassword,
            SupportsMonitoring = true,
            Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.WriteOnly, options.BasicAuthPassword)],
        },
        Reading(CertificateEntries, VariableType.Integer, factory: "0", max: MaxCertificates),
        Count(CertSigningRepeatTimes, 3),
        Seconds(CertSigningWaitMinimum, 60),
        Setting(Identity, VariableType.String, options.Identity, min: 1, max: LongestIdentity),
        Fact(MaxCertificateChainSize, VariableType.Integer, "10000", max: 10000),
        Setting(OrganizationName, VariableType.String, "OCPP Harness", max: 64),
        new VariableDefinition(SecurityProfile, VariableType.Integer)
        {
            Min = 0,
            Max = 3,
            Attributes = [new AttributeDefinition(AttributeKind.Actual, Mutability.ReadOnly, options.SecurityProfile.ToString(CultureInfo.InvariantCulture))],
        },
    ];
}
