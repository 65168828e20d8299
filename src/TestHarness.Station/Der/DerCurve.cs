using TestHarness.Ocpp.Messages.V21;

namespace TestHarness.Station.Der;

/// <summary>Reads curves of power over frequency or voltage.</summary>
internal static class DerCurve
{
    /// <summary>The y of a curve at x, straight between its points and level beyond them; null when there is no curve.</summary>
    public static double? At(DERCurveType? curve, decimal x)
    {
        if (curve is null)
            return null;
        var points = curve.CurveData.OrderBy(static p => p.X).ToArray();
        var upper = Array.FindIndex(points, p => p.X >= x);
        if (upper == 0)
            return (double)points[0].Y;
        if (upper < 0)
            return (double)points[^1].Y;
        var (a, b) = (points[upper - 1], points[upper]);
        return (double)(a.Y + ((b.Y - a.Y) * (x - a.X) / (b.X - a.X)));
    }
}
