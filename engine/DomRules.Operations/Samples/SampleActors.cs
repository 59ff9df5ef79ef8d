using System.Text.Json.Nodes;

namespace DomRules.Operations.Samples;

/// <summary>Who does what in the sample market, as the audit names them.</summary>
internal static class SampleActors
{
    internal static string Of(JsonObject command) => command["by"]?.GetValue<string>() ?? command["do"]!.GetValue<string>() switch
    {
        "order" or "promise" or "edit" or "cancel" or "give_up" => "shop",
        "confirm" => "payments",
        "expect" or "receive" or "count" => "goods in",
        "return" or "return_received" => "returns desk",
        "close" or "open" or "disrupt" => "operations",
        _ => "sites and carriers",
    };
}
