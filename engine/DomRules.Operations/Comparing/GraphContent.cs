using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DomRules.Model.Graph;

namespace DomRules.Operations.Comparing;

/// <summary>
/// What the parts of a rule graph say by themselves: equal texts for parts that mean the same, wherever they stand. What has a name (a parameter, a table, a
/// <c>let</c>) counts by its name, so that a new value of a parameter is one difference and not one for each rule that reads it.
/// </summary>
internal sealed class GraphContent : IDisposable
{
    private static readonly HashSet<string> Places = new(StringComparer.Ordinal) { "index", "name", "overrides", "policy", "source", "sources" };
    private readonly JsonDocument _graph;
    private readonly JsonElement _expressions;
    private readonly Dictionary<string, string> _lets;
    private readonly Dictionary<string, string> _known = new(StringComparer.Ordinal);

    internal GraphContent(RuleGraph graph)
    {
        _graph = JsonDocument.Parse(RuleGraphJson.Text(graph));
        _expressions = _graph.RootElement.GetProperty("expressions");
        _lets = graph.Lets.Where(let => let.Value.Operands.Count > 0).DistinctBy(let => let.Value.Id).ToDictionary(let => let.Value.Id, let => let.Name, StringComparer.Ordinal);
    }

    /// <summary>A list of the graph, item by item; a list that it does not have is empty.</summary>
    internal IEnumerable<string> List(string name) =>
        _graph.RootElement.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array ? list.EnumerateArray().Select(item => Text(item, isTop: true)) : [];

    /// <summary>What an expression says, even where it has a name.</summary>
    internal string Whole(Expression expression) => Text(_expressions.GetProperty(expression.Id), isTop: false);

    /// <summary>What an expression says.</summary>
    internal string Of(Expression? expression) => expression is null ? "" : Content(expression.Id);

    public void Dispose() => _graph.Dispose();

    private string Content(string id)
    {
        if (!_known.TryGetValue(id, out var content))
        {
            content = _lets.TryGetValue(id, out var let) ? $"let {let}" : Named(_expressions.GetProperty(id)) ?? Short(Text(_expressions.GetProperty(id), isTop: false));
            _known[id] = content;
        }

        return content;
    }

    private static string? Named(JsonElement node) => node.GetProperty("node").GetString() is "parameter" or "table" ? $"{node.GetProperty("node").GetString()} {node.GetProperty("name").GetString()}" : null;

    private string Text(JsonElement json, bool isTop)
    {
        var text = new StringBuilder();
        Write(text, json, isTop);
        return text.ToString();
    }

    private void Write(StringBuilder text, JsonElement json, bool isTop)
    {
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(text, json, isTop);
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in json.EnumerateArray())
                {
                    Write(text, item, isTop: false);
                    text.Append(',');
                }

                text.Append(']');
                break;
            case JsonValueKind.String when json.GetString() is { Length: 32 } id && _expressions.TryGetProperty(id, out _):
                text.Append(Content(id));
                break;
            default:
                text.Append(json.GetRawText());
                break;
        }
    }

    private void WriteMembers(StringBuilder text, JsonElement json, bool isTop)
    {
        text.Append('{');
        foreach (var member in json.EnumerateObject().Where(one => one.Name is not ("source" or "sources") && !(isTop && Places.Contains(one.Name))))
        {
            text.Append(member.Name).Append(':');
            Write(text, member.Value, isTop: false);
            text.Append(',');
        }

        text.Append('}');
    }

    private static string Short(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
