using TestHarness.Conformance.Statements;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>What the templates of a statement have in common.</summary>
internal static class HttpTemplates
{
    /// <summary>The names of all variables that are used.</summary>
    public static IEnumerable<string> Names(HttpOperatorStatement http) =>
        HttpTemplate.All(http).SelectMany(template => template.Request.Chain()).SelectMany(Names)
            .Concat(http.Headers.Values.Append(http.Address).SelectMany(TemplateText.Names))
            .Distinct();

    /// <summary>The names of the variables of one request.</summary>
    public static IEnumerable<string> Names(HttpRequestStatement request) =>
        request.Headers.Values.Append(request.Url).Concat(TemplateText.Texts(request.Body)).SelectMany(TemplateText.Names);
}
