using System.Text;
using System.Text.Json.Nodes;
using DomRules.Formats.Problems;

namespace DomRules.Api.Answers;

/// <summary>Places in the request's body as JSON pointers (RFC 6901).</summary>
internal static class JsonPointer
{
    /// <summary>A problem as one of a list of errors.</summary>
    /// <param name="problem">The problem, with a JSON path.</param>
    /// <param name="prefix">Part of the path that the request did not write, such as <c>$.order</c>.</param>
    internal static JsonObject Of(InputProblem problem, string prefix) => new()
    {
        ["pointer"] = "#" + OfPath(problem.Path.StartsWith(prefix, StringComparison.Ordinal) ? problem.Path[prefix.Length..] : problem.Path.TrimStart('$')),
        ["code"] = problem.Code,
        ["detail"] = problem.Message,
        ["remedy"] = problem.Remedy,
    };

    /// <summary>A member's name as a part of a pointer.</summary>
    internal static string Escaped(string name) => name.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static string OfPath(string path)
    {
        var pointer = new StringBuilder();
        foreach (var part in path.Replace("]", "", StringComparison.Ordinal).Split(['.', '['], StringSplitOptions.RemoveEmptyEntries))
        {
            pointer.Append('/').Append(Escaped(part));
        }

        return pointer.ToString();
    }
}
