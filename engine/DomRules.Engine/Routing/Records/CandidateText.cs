using System.Globalization;
using System.Text;
using DomRules.Model.Decisions;
using DomRules.Model.Graph;

namespace DomRules.Engine.Routing.Records;

/// <summary>Candidates as the record's JSON, byte for byte what their objects would be written as (<see cref="CandidateRecords"/>).</summary>
internal sealed class CandidateText(RoutingSession session, CandidateRecords reasons)
{
    private static readonly byte[][] Fates = [.. Enum.GetValues<Fate>().Select(fate => Encoding.UTF8.GetBytes($"\"fate\":\"{DecisionWords.Of(fate)}\",\"line\":"))];

    private readonly JsonBytes _json = new();
    private readonly byte[]?[] _nodes = new byte[session.NodeCount][];
    private byte[]?[] _fates = [];
    private readonly byte[]?[] _vetoes = new byte[session.Policy.Graph.Rules.Length][];

    /// <summary>The list; good until the next one is written.</summary>
    internal ReadOnlySpan<byte> Of(List<Candidacy> candidates)
    {
        _json.Clear();
        _fates = new byte[]?[session.Lines.Count * Fates.Length];
        _json.Raw("["u8);
        for (var i = 0; i < candidates.Count; i++)
        {
            _json.Comma(i == 0);
            Write(candidates[i]);
        }

        _json.Raw("]"u8);
        return _json.Written;
    }

    private void Write(in Candidacy candidacy)
    {
        if (candidacy.Available != Candidacy.Silent)
        {
            _json.Raw("{\"available\":"u8);
            _json.Quantity(candidacy.Available);
            _json.Raw(","u8);
        }
        else
        {
            _json.Raw("{"u8);
        }

        if (candidacy.Fate == Fate.Excluded)
        {
            WriteVetoes(candidacy);
        }

        _json.Raw(FateOf(candidacy));
        Write(",\"missing\":"u8, candidacy.Missing);
        _json.Raw(_nodes[candidacy.Node] ??= [.. ",\"node\":"u8, .. DecisionJson.Text(session.Snapshot.Nodes[candidacy.Node].Id)]);
        Write(",\"quantity\":"u8, candidacy.Quantity);
        _json.Raw("}"u8);
    }

    /// <summary>Fate and line number, made once for each line.</summary>
    private byte[] FateOf(in Candidacy candidacy) => _fates[(candidacy.Line * Fates.Length) + (int)candidacy.Fate] ??=
        [.. Fates[(int)candidacy.Fate], .. Encoding.UTF8.GetBytes(session.Lines[candidacy.Line].Line.Number.ToString(CultureInfo.InvariantCulture))];

    private void Write(ReadOnlySpan<byte> name, long scaled)
    {
        if (scaled != Candidacy.Silent)
        {
            _json.Raw(name);
            _json.Quantity(scaled);
        }
    }

    private void WriteVetoes(in Candidacy candidacy)
    {
        var isFirst = true;
        foreach (var veto in PickupWords.Of(session, candidacy.Vetoes, candidacy.Line, candidacy.Node))
        {
            Begin(ref isFirst);
            _json.Raw("{\"because\":"u8);
            _json.Text(veto.Because);
            _json.Raw(",\"rule\":"u8);
            _json.Text(veto.Rule);
            _json.Raw("}"u8);
        }

        foreach (var rule in session.Eligibility.Against(candidacy.Line, candidacy.Node))
        {
            Begin(ref isFirst);
            _json.Raw("{\"because\":"u8);
            _json.Text(reasons.Reason(rule, candidacy.Line, candidacy.Node));
            _json.Raw(_vetoes[rule.Index] ??= Named(rule));
        }

        _json.Raw(isFirst ? ""u8 : "],"u8);
    }

    private void Begin(ref bool isFirst)
    {
        _json.Raw(isFirst ? "\"by\":["u8 : ","u8);
        isFirst = false;
    }

    private static byte[] Named(Rule rule) => [.. ",\"rule\":"u8, .. DecisionJson.Text(rule.Name), .. ",\"source\":"u8, .. DecisionJson.Text(rule.Source.ToString()), .. "}"u8];
}
