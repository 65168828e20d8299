using System.Globalization;
using Reqnroll.BoDi;

namespace Reqnroll;

/// <summary>What is shared by the scenarios of one feature.</summary>
public interface IFeatureContext : IReqnrollContext
{
    /// <summary>The feature.</summary>
    FeatureInfo FeatureInfo { get; }

    /// <summary>The culture of argument conversions.</summary>
    CultureInfo BindingCulture { get; }

    /// <summary>Where objects that live as long as the feature come from.</summary>
    IObjectContainer FeatureContainer { get; }

    /// <summary>What a <c>BeforeFeature</c> hook threw, or null.</summary>
    Exception? BeforeFeatureHookError { get; }

    /// <summary>Whether a <c>BeforeFeature</c> hook threw.</summary>
    bool BeforeFeatureHookFailed { get; }
}
