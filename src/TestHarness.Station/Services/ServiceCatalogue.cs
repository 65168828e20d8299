using Microsoft.Extensions.DependencyInjection;
using TestHarness.Station.Handling;

namespace TestHarness.Station.Services;

/// <summary>Finds the station's services and handlers in this assembly and makes those of one boot.</summary>
internal static class ServiceCatalogue
{
    private static readonly Type[] Concrete = [.. typeof(ServiceCatalogue).Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false })];
    private static readonly Type[] Services = [.. Concrete.Where(type => type.IsAssignableTo(typeof(IStationService))).OrderBy(type => type.FullName, StringComparer.Ordinal)];
    private static readonly Type[] Handlers = [.. Concrete.Where(type => type.IsAssignableTo(typeof(IMessageHandler))).OrderBy(type => type.FullName, StringComparer.Ordinal)];

    /// <summary>Makes every service and handler, and starts the services.</summary>
    public static ServiceProvider Boot(StationContext station)
    {
        var collection = new ServiceCollection();
        collection.AddSingleton(station);
        foreach (var service in Services)
        {
            collection.AddSingleton(service);
            foreach (var contract in service.GetInterfaces().Where(contract => contract.Assembly == service.Assembly))
                collection.AddSingleton(contract, provider => provider.GetRequiredService(service));
        }

        foreach (var handler in Handlers)
            collection.AddSingleton(typeof(IMessageHandler), handler);

        var provider = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true });
        station.Services = provider;
        var started = Services.Select(service => (IStationService)provider.GetRequiredService(service)).ToArray();
        foreach (var service in started)
            service.Start();
        return provider;
    }
}
