using System.Text;
using System.Text.Json;

namespace TestHarness.Conformance.Operators.Http;

/// <summary>The secrets of an interface, kept out of everything that is told: messages, reports, traces.</summary>
internal sealed class Secrets
{
    private readonly HashSet<string> _forms = [];

    /// <summary>Takes note of a secret, in the forms in which it may turn up again.</summary>
    public void Add(string secret)
    {
        if (secret.Length == 0)
            return;
        _forms.Add(secret);
        _forms.Add(Uri.EscapeDataString(secret));
        _forms.Add(JsonSerializer.Serialize(secret)[1..^1]);
        _forms.Add(Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
    }

    /// <summary>A text without them.</summary>
    public string Hide(string text) => _forms.OrderByDescending(form => form.Length).Aggregate(text, (hidden, form) => hidden.Replace(form, "***", StringComparison.Ordinal));
}
