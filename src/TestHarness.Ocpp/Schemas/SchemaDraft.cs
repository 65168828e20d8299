namespace TestHarness.Ocpp.Schemas;

/// <summary>The editions of JSON Schema that the OCA writes in.</summary>
internal enum SchemaDraft
{
    /// <summary>Draft 4, with every type written in place: the messages of OCPP 1.6 itself.</summary>
    Draft4,

    /// <summary>Draft 6, with the types among the definitions: the security extension of 1.6, and 2.x.</summary>
    Draft6,
}
