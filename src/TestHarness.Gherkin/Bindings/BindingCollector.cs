using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Reqnroll;
using Reqnroll.Bindings;

namespace TestHarness.Gherkin;

/// <summary>Builds a registry by reflection, and finds everything that is wrong with the bindings on the way.</summary>
internal sealed class BindingCollector
{
    private readonly List<string> _errors = [];
    private readonly List<(BoundMethod Method, StepDefinitionBaseAttribute Attribute, BindingScope[] Scopes)> _definitions = [];
    private readonly List<HookBinding> _hooks = [];
    private readonly List<TransformationBinding> _transformations = [];
    private readonly List<StepBinding> _steps = [];
    private readonly List<StepCatalogueEntry> _catalogue = [];

    public BindingRegistry Collect(IEnumerable<Type> types)
    {
        foreach (var type in types.Distinct())
            Add(type);
        _transformations.Sort((one, other) => one.Order.CompareTo(other.Order));
        AddSteps();
        if (_errors.Count > 0)
            throw new BindingErrorsException(_errors);
        return new BindingRegistry(
            _steps,
            [.. _hooks.OrderBy(hook => hook.Order)],
            _transformations,
            [.. _catalogue.OrderBy(entry => entry.Kinds.Count > 1 ? 0 : (int)entry.Kinds[0]).ThenBy(entry => entry.Expression, StringComparer.Ordinal)]);
    }

    private void Add(Type type)
    {
        if (type.IsGenericTypeDefinition)
        {
            _errors.Add($"{type.FullName}: a binding class cannot be generic");
            return;
        }

        BindingScope[] typeScopes = [.. type.GetCustomAttributes<ScopeAttribute>().Select(BindingScope.Of)];
        foreach (var info in type.GetMethods(BindingFlags.Instance | BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic))
        {
            var attributes = info.GetCustomAttributes().Where(attribute => attribute is StepDefinitionBaseAttribute or HookAttribute or StepArgumentTransformationAttribute).ToArray();
            var method = new BoundMethod(type, info);
            if (attributes.Length == 0 || !IsCallable(method))
                continue;

            BindingScope[] scopes = [.. typeScopes, .. info.GetCustomAttributes<ScopeAttribute>().Select(BindingScope.Of)];
            foreach (var attribute in attributes)
            {
                switch (attribute)
                {
                    case StepDefinitionBaseAttribute definition:
                        _definitions.Add((method, definition, scopes));
                        break;
                    case HookAttribute hook:
                        Add(method, hook, scopes);
                        break;
                    case StepArgumentTransformationAttribute transformation:
                        Add(method, transformation);
                        break;
                }
            }
        }
    }

    private bool IsCallable(BoundMethod method)
    {
        if (method.Type.IsAbstract && !method.Method.IsStatic)
            _errors.Add($"{method}: a binding of an abstract class must be static");
        else if (method.Method.IsGenericMethodDefinition)
            _errors.Add($"{method}: a binding cannot be generic");
        else if (method.Method.ReturnType == typeof(void) && method.Method.IsDefined(typeof(AsyncStateMachineAttribute)))
            _errors.Add($"{method}: 'async void' cannot be awaited; return a Task");
        else
            return true;
        return false;
    }

    private void Add(BoundMethod method, HookAttribute hook, BindingScope[] scopes)
    {
        if (hook.Event is HookType.BeforeTestRun or HookType.AfterTestRun or HookType.BeforeFeature or HookType.AfterFeature && !method.Method.IsStatic)
            _errors.Add($"{method}: a {hook.Event} hook must be static");
        else
            _hooks.Add(new HookBinding(method, hook.Event, hook.Order, [.. scopes, .. (hook.Tags ?? []).Select(BindingScope.OfTag)]));
    }

    private void Add(BoundMethod method, StepArgumentTransformationAttribute attribute)
    {
        if (method.ResultType == typeof(void))
        {
            _errors.Add($"{method}: a transformation must return something");
            return;
        }

        try
        {
            var transformation = new TransformationBinding(method, attribute.Regex, attribute.Name, attribute.Order);
            var groups = transformation.Regex?.GetGroupNumbers().Length - 1;
            if (groups is not null && groups != method.Parameters.Count)
                _errors.Add($"{method}: the regular expression '{attribute.Regex}' has {groups} groups for {method.Parameters.Count} parameters");
            else
                _transformations.Add(transformation);
        }
        catch (ExpressionException error)
        {
            _errors.Add($"{method}: '{attribute.Regex}': {error.Message}");
        }
    }

    private void AddSteps()
    {
        ParameterTypes types;
        try
        {
            types = new ParameterTypes(_transformations, _definitions.SelectMany(definition => definition.Method.Parameters).Select(parameter => parameter.ParameterType));
        }
        catch (ExpressionException error)
        {
            _errors.Add(error.Message);
            return;
        }

        foreach (var (method, attribute, scopes) in _definitions)
        {
            if (string.IsNullOrEmpty(attribute.Expression))
            {
                _errors.Add($"{method}: [{attribute.GetType().Name.Replace("Attribute", "", StringComparison.Ordinal)}] needs an expression; deriving it from the method's name is not supported");
                continue;
            }

            var isCucumber = attribute.ExpressionType == ExpressionType.CucumberExpression
                || (attribute.ExpressionType == ExpressionType.Unspecified && CucumberExpressionDetector.IsCucumberExpression(attribute.Expression));
            Regex regex;
            try
            {
                regex = isCucumber
                    ? new Regex(CucumberExpression.ToRegex(attribute.Expression, types), RegexOptions.CultureInvariant)
                    : WholeText.Regex(attribute.Expression);
            }
            catch (ExpressionException error)
            {
                _errors.Add($"{method}: '{attribute.Expression}': {error.Message}");
                continue;
            }

            foreach (var kind in attribute.Types)
                _steps.AddRange((scopes.Length == 0 ? [null] : scopes.Cast<BindingScope?>()).Select(scope => new StepBinding(method, kind, attribute.Expression, regex, scope)));
            _catalogue.Add(new StepCatalogueEntry
            {
                Kinds = attribute.Types,
                Expression = attribute.Expression,
                ExpressionType = isCucumber ? ExpressionType.CucumberExpression : ExpressionType.RegularExpression,
                Method = method,
                Scopes = [.. scopes.Select(scope => scope.ToString())],
                Summary = XmlSummaries.Of(method.Method),
                Regex = regex,
            });
        }
    }
}
