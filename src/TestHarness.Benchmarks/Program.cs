using TestHarness.Benchmarks;

if (args is not ["latency"])
{
    Console.Error.WriteLine("Usage: dotnet run -c Release --project src/TestHarness.Benchmarks -- latency");
    return 2;
}

await ProxyLatency.RunAsync(Console.Out);
return 0;
