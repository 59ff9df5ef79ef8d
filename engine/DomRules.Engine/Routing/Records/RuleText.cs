using System.Collections.Immutable;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Records;

/// <summary>Rules as the record's JSON, byte for byte what their objects would be written as (<see cref="RuleFindings.Records()"/>).</summary>
internal sealed class RuleText(RoutingSession session, RuleFindings findings)
{
    private readonly JsonBytes _json = new();
    private readonly (byte[] Block, byte[] Name)[] _parts = new (byte[], byte[])[session.Policy.Graph.Rules.Length];
    private readonly (string? Result, byte[] Json)[] _silent = new (string?, byte[])[session.Policy.Graph.Rules.Length];

    /// <summary>The list; good until the next one is written.</summary>
    internal ReadOnlySpan<byte> Written => _json.Written;

    internal void Write()
    {
        _json.Clear();
        _json.Raw("["u8);
        var rules = session.Policy.Graph.Rules;
        for (var i = 0; i < rules.Length; i++)
        {
            _json.Comma(i == 0);
            Write(rules[i]);
        }

        _json.Raw("]"u8);
    }

    /// <summary>Most rules of most decisions have matched nothing and have nothing more to say: that is kept as it was written last.</summary>
    private void Write(Rule rule)
    {
        var found = findings.Of(rule);
        if (found is not { Matches: 0, Because: null, Evidence.IsEmpty: true })
        {
            Write(rule, found);
            return;
        }

        ref var silent = ref _silent[rule.Index];
        if (!ReferenceEquals(silent.Result, found.Result))
        {
            var start = _json.Written.Length;
            Write(rule, found);
            silent = (found.Result, _json.Written[start..].ToArray());
            return;
        }

        _json.Raw(silent.Json);
    }

    private void Write(Rule rule, in RuleFinding found)
    {
        ref var parts = ref _parts[rule.Index];
        parts = parts.Block is null ? (Block(rule), Name(rule)) : parts;
        _json.Raw("{"u8);
        if (found.Because is not null)
        {
            _json.Raw("\"because\":"u8);
            _json.Text(found.Because);
            _json.Raw(","u8);
        }

        _json.Raw(parts.Block);
        Write(found.Evidence);
        if (found.Matches >= 0)
        {
            _json.Raw(",\"matches\":"u8);
            _json.Number(found.Matches);
        }

        _json.Raw(",\"result\":"u8);
        _json.Text(found.Result);
        _json.Raw(parts.Name);
    }

    private void Write(ImmutableArray<EvidenceRecord> evidence)
    {
        for (var i = 0; i < evidence.Length; i++)
        {
            _json.Raw(i == 0 ? ",\"evidence\":["u8 : ","u8);
            _json.Raw("{\"actual\":"u8);
            _json.Text(evidence[i].Actual);
            _json.Raw(",\"fact\":"u8);
            _json.Text(evidence[i].Fact);
            _json.Raw(evidence[i].Holds ? ",\"holds\":true,\"needed\":"u8 : ",\"holds\":false,\"needed\":"u8);
            _json.Text(evidence[i].Needed);
            _json.Raw("}"u8);
        }

        _json.Raw(evidence.IsEmpty ? ""u8 : "]"u8);
    }

    private static byte[] Block(Rule rule) => [.. "\"block\":"u8, .. DecisionJson.Text(RuleFindings.Block(rule))];

    private static byte[] Name(Rule rule) => [.. ",\"rule\":"u8, .. DecisionJson.Text(rule.Name), .. ",\"source\":"u8, .. DecisionJson.Text(rule.Source.ToString()), .. "}"u8];
}
