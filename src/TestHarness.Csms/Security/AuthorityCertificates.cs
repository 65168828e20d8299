namespace TestHarness.Csms.Security;

/// <summary>Certificates of a CSMS's authorities, PEM.</summary>
/// <param name="Station">Of the authority that signs station certificates and the server's own.</param>
/// <param name="V2G">Of the authority that signs V2G certificates.</param>
public sealed record AuthorityCertificates(string Station, string V2G);
