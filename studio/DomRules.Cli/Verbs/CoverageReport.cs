using System.Text.Json.Nodes;
using DomRules.Cli.CommandLine;
using DomRules.Operations.Testing;

namespace DomRules.Cli.Verbs;

/// <summary>What tests touched, and above all what they did not.</summary>
internal static class CoverageReport
{
    internal static void Write(TextWriter output, Coverage coverage, bool asJson)
    {
        if (asJson)
        {
            output.WriteLine(Json(coverage).ToJsonString(JsonText.Options));
            return;
        }

        output.WriteLine(FormattableString.Invariant($"coverage: {coverage.Fired} of {coverage.Rules.Length} rules fired; {coverage.BothWays} of {coverage.Conditions.Length} conditions seen both ways"));
        foreach (var rule in coverage.Rules)
        {
            var mark = rule.Fired == 0 ? "never fired" : FormattableString.Invariant($"fired {rule.Fired}, decided {rule.Decided}");
            output.WriteLine($"  {rule.Rule} ({rule.Source}): {mark}");
            foreach (var condition in coverage.Conditions.Where(c => c.Policy == rule.Policy && c.Rule == rule.Rule && !c.IsBothWays))
            {
                output.WriteLine($"    {condition.Source}: {condition.Text}: {(condition.WasMet ? "never seen false" : "never seen true")}");
            }
        }
    }

    private static JsonObject Json(Coverage coverage) => new()
    {
        ["rules"] = new JsonArray([.. coverage.Rules.Select(r => new JsonObject { ["policy"] = r.Policy, ["rule"] = r.Rule, ["fired"] = r.Fired, ["decided"] = r.Decided })]),
        ["conditionsBothWays"] = coverage.BothWays,
        ["conditions"] = coverage.Conditions.Length,
        ["seenOneWayOnly"] = new JsonArray([.. coverage.Conditions.Where(c => !c.IsBothWays).Select(c => new JsonObject
        {
            ["policy"] = c.Policy,
            ["rule"] = c.Rule,
            ["file"] = c.Source.File,
            ["line"] = c.Source.Line,
            ["condition"] = c.Text,
            ["never"] = c.WasMet ? "false" : "true",
        })]),
    };
}
