using System.Globalization;
using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>What is shared by the scenarios of one feature. Scenarios may run in parallel: guard what you keep here.</summary>
public class FeatureContext : ReqnrollContext, IFeatureContext
{
    internal FeatureContext(IObjectContainer featureContainer, FeatureInfo featureInfo)
    {
        FeatureContainer = featureContainer;
        FeatureInfo = featureInfo;
        BindingCulture = featureInfo.Language;
    }

    /// <inheritdoc />
    public FeatureInfo FeatureInfo { get; }

    /// <inheritdoc />
    public CultureInfo BindingCulture { get; }

    /// <inheritdoc />
    public IObjectContainer FeatureContainer { get; }

    /// <inheritdoc />
    public Exception? BeforeFeatureHookError { get; internal set; }

    /// <inheritdoc />
    public bool BeforeFeatureHookFailed => BeforeFeatureHookError is not null;
}
