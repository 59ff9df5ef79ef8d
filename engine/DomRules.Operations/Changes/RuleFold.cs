using System.Text.Json;

namespace DomRules.Operations.Changes;

/// <summary>What one commit does to the rules of approval.</summary>
internal static class RuleFold
{
    internal static ChangeBook Apply(ChangeBook book, string kind, ReadOnlyMemory<byte> command, DateTimeOffset at)
    {
        using var json = JsonDocument.Parse(command);
        var root = json.RootElement;
        var market = root.GetProperty("market").GetString()!;
        return kind switch
        {
            ChangeLog.RuleAsked => book with { Asked = book.Asked.SetItem(market, Asked(root, at)) },
            ChangeLog.RuleDismissed => book with { Asked = book.Asked.Remove(market) },
            _ => book with { Asked = book.Asked.Remove(market), Rules = book.Rules.SetItem(market, RuleJson.Read(root)) },
        };
    }

    private static AskedRule Asked(JsonElement root, DateTimeOffset at) =>
        new(RuleJson.Read(root), root.GetProperty("by").GetProperty("id").GetString()!, root.GetProperty("by").GetProperty("name").GetString()!, at);
}
