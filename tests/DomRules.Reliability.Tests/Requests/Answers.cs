using System.Text;
using DomRules.Operations.Serving;

namespace DomRules.Reliability.Tests.Requests;

/// <summary>Reads answers.</summary>
internal static class Answers
{
    internal static string Text(this WriteAnswer answer) => answer.Detail ?? Encoding.UTF8.GetString(answer.Body.Span);

    internal static bool Says(this WriteAnswer answer, string part) => answer.Text().Contains(part, StringComparison.Ordinal);
}
