using System.Text.Json;
using System.Text.Json.Nodes;
using DomRules.Operations.Auditing;

namespace DomRules.Operations.Changes;

/// <summary>Rules of approval as the log and saved states write them.</summary>
internal static class RuleJson
{
    internal static JsonObject Of(string market, ApprovalRule rule) => new()
    {
        ["approvals"] = rule.Approvals,
        ["market"] = market,
        ["onlyThroughChanges"] = rule.OnlyThroughChanges,
    };

    internal static JsonObject Of(string market, AskedRule asked)
    {
        var whole = Of(market, asked.Rule);
        whole["at"] = Instants.Text(asked.At);
        whole["by"] = new JsonObject { ["id"] = asked.By, ["name"] = asked.Name };
        return whole;
    }

    internal static ApprovalRule Read(JsonElement json) => new(json.GetProperty("approvals").GetInt32(), json.GetProperty("onlyThroughChanges").GetBoolean());

    internal static AskedRule ReadAsked(JsonElement json)
    {
        var by = json.GetProperty("by");
        return new AskedRule(Read(json), by.GetProperty("id").GetString()!, by.GetProperty("name").GetString()!, json.GetProperty("at").GetDateTimeOffset());
    }
}
