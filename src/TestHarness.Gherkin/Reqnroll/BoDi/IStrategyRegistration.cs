namespace Reqnroll.BoDi;

/// <summary>Says how often a registration makes its object.</summary>
public interface IStrategyRegistration
{
    /// <summary>A new one each time that it is asked for.</summary>
    IStrategyRegistration InstancePerDependency();

    /// <summary>One for the container's life; this is the default.</summary>
    IStrategyRegistration InstancePerContext();
}
