using System.Text;
using FsCheck;
using FsCheck.Fluent;

namespace TestHarness.Tests.Ocpp.Framing.Fuzz;

/// <summary>Makes messages of all sorts: valid, damaged, and none at all.</summary>
internal static class FrameGenerator
{
    private static readonly string[] Valid =
    [
        """[2,"19223201","BootNotification",{"reason":"PowerUp","chargingStation":{"model":"M","vendorName":"Vé🔌"}}]""",
        """ [ 2 , "a\u0062\"" , "Heartbeat" , { } ] """,
        """[3,"19223201",{"status":"Accepted","interval":300,"list":[1,[2.5e3,{"a":null}],true]}]""",
        """[3,"1",null]""",
        """[4,"162376037","NotSupported","no \"such\" thing",{"a":[1]}]""",
        """[5,"-1","FormatViolation","",{}]""",
        """[6,"19223201","NotifyPeriodicEventStream",{"id":123,"pending":0,"data":[{"t":"2024-08-27T12:30:40Z","v":"230.4"}]}]""",
        """[2,"s","BootNotification-Signed",{"payload":"e30","protected":"eyJhbGciOiJFUzI1NiJ9","signature":"c2ln"}]""",
    ];

    private static readonly string[] Fragments =
    [
        "[", "]", "{", "}", ",", ":", "\"", "\\", "\"\"", "null", "true", "NaN", "Infinity", "-0", "1e999999", "2", "3", "4", "5", "6", "7", "2.0", "-1", "\"-1\"",
        "\"Heartbeat\"", "\"Reset\"", "\"GenericError\"", "\"\\ud800\"", "\"\\ude00\"", "\"\\ude00\\ud83d\"", "\"\\ud83d\\ude00\"", "\"\\u0000\"", "{\"a\":1,\"a\":2}", "{\"\\ud800\":1}",
        "{\"signature\":\"\\ud800\"}", "\"x-Signed\"", "\t\n ", "\uFEFF", "\u2028", "//", "é",
    ];

    /// <summary>Any of them.</summary>
    internal static Gen<byte[]> Any { get; } = Gen.Frequency((5, Damaged()), (2, Rows()), (2, Json()), (1, Bytes()));

    private static Gen<byte[]> Bytes() => Gen.Choose(0, 255).Select(value => (byte)value).ArrayOf();

    private static Gen<byte[]> Rows() => Gen.Elements(Fragments).ListOf().Select(parts => Encoding.UTF8.GetBytes(string.Concat(parts)));

    // An array of any JSON, so that most begin as a message does.
    private static Gen<byte[]> Json() =>
        from type in Gen.Choose(1, 7)
        from elements in Gen.Sized(Value).ListOf().Resize(6)
        select Encoding.UTF8.GetBytes($"[{type}{string.Concat(elements.Select(element => "," + element))}]");

    private static Gen<string> Value(int size)
    {
        var plain = Gen.Elements("\"1\"", "\"Heartbeat\"", "\"GenericError\"", "\"é\\ud83d\\ude00\"", "\"\\ud800\"", "{}", "[]", "null", "true", "-1.5e3", "\"-1\"", "\"\"");
        if (size <= 0)
            return plain;
        var inner = Value(size / 2);
        return Gen.Frequency(
            (3, plain),
            (1, inner.ListOf().Resize(4).Select(items => $"[{string.Join(',', items)}]")),
            (1, inner.ListOf().Resize(4).Select(items => $"{{{string.Join(',', items.Select((item, index) => $"\"p{index % 3}\":{item}"))}}}")));
    }

    private static Gen<byte[]> Damaged() =>
        from text in Gen.Elements(Valid)
        from damages in Damage().ListOf().Resize(4)
        select damages.Aggregate(Encoding.UTF8.GetBytes(text), (bytes, damage) => damage(bytes));

    private static Gen<Func<byte[], byte[]>> Damage() => Gen.OneOf(
        At((bytes, at) => [.. bytes[..at], .. bytes[Math.Min(bytes.Length, at + 1)..]]),
        At((bytes, at) => bytes[..at]),
        At((bytes, at) => [.. bytes[..at], .. bytes[at..], .. bytes[at..]]),
        from at in Place() from value in Gen.Choose(0, 255) select Replace(at, [(byte)value], 1),
        from at in Place() from text in Gen.Elements(Fragments) from length in Gen.Choose(0, 6) select Replace(at, Encoding.UTF8.GetBytes(text), length),
        from at in Place() from count in Gen.Choose(1, 80) from text in Gen.Elements(Fragments) select Replace(at, Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat(text, count))), 0));

    private static Gen<double> Place() => Gen.Choose(0, 1000).Select(place => place / 1000.0);

    private static Gen<Func<byte[], byte[]>> At(Func<byte[], int, byte[]> change) =>
        Place().Select(Func<byte[], byte[]> (place) => bytes => change(bytes, (int)(place * bytes.Length)));

    private static Func<byte[], byte[]> Replace(double place, byte[] by, int length) => bytes =>
    {
        var at = (int)(place * bytes.Length);
        return [.. bytes[..at], .. by, .. bytes[Math.Min(bytes.Length, at + length)..]];
    };
}
