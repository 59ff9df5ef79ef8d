using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Language.Diagnostics;

namespace DomRules.Cli.Verbs;

/// <summary>A diagnostic as one line of JSON.</summary>
internal static class DiagnosticLine
{
    internal static string Of(Diagnostic diagnostic) => new JsonObject
    {
        ["code"] = diagnostic.Code,
        ["severity"] = diagnostic.Severity.ToString().ToLowerInvariant(),
        ["file"] = diagnostic.Location.Source.Path,
        ["line"] = diagnostic.Location.Start.Line,
        ["column"] = diagnostic.Location.Start.Column,
        ["length"] = diagnostic.Location.Span.Length,
        ["message"] = diagnostic.Message,
        ["why"] = diagnostic.Why,
        ["fixes"] = new JsonArray([.. diagnostic.Fixes.Select(f => new JsonObject { ["title"] = f.Title, ["safe"] = f.IsSafe })]),
        ["page"] = diagnostic.Descriptor.Page,
    }.ToJsonString(JsonText.Options);
}
