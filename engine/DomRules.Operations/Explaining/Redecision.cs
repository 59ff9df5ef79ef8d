using DomRules.Engine.Explanation;
using DomRules.Language.Text;
using DomRules.Model.Decisions;
using DomRules.Operations.Routing;

namespace DomRules.Operations.Explaining;

/// <summary>The batch of a decision made ready again, to name nodes and to ask what another plan would have been worth. It is believed only where it comes to the very same decision.</summary>
internal sealed class Redecision
{
    private const string NotBeside = "what the order was routed with is not recorded beside the decision";
    private const string OfALife = "it was decided in the course of an order's life, on the stock of that moment";
    private const string Changed = "policy, network, stock or orders are no longer those that the decision was made of";

    private readonly DecisionRecord _record;
    private readonly RouteRun? _run;
    private readonly Lazy<Func<string, string>> _names;
    private readonly string? _missing;
    private string? _doubt;
    private bool _isChecked;

    internal Redecision(FoundDecision decision)
    {
        _record = decision.Record;
        _names = new Lazy<Func<string, string>>(() => NetworkNames.Of(decision.Inputs));
        if (decision.Inputs is not { } inputs)
        {
            _missing = NotBeside;
            return;
        }

        if (inputs.IsLife)
        {
            _missing = OfALife;
            return;
        }

        var at = inputs.At is null ? null : DecisionTime.Parse(inputs.At);
        var prepared = RoutePreparation.Prepare(new RouteRequest(inputs.Policy, inputs.Network, [.. inputs.Stock], inputs.Orders, at, inputs.Independent, inputs.Strict));
        _run = prepared.Value;
        _missing = _run is null ? $"what the order was routed with cannot be read again ({FirstLine(prepared.Problem!)})" : null;
    }

    /// <summary>Why no other plan can be asked for; null: it can.</summary>
    internal string? Doubt
    {
        get
        {
            if (!_isChecked)
            {
                _isChecked = true;
                _doubt = _missing ?? (IsSame() ? null : Changed);
            }

            return _doubt;
        }
    }

    internal string NameOf(string node) => _run?.NodeName(node) ?? _names.Value(node);

    /// <summary>The id of a node that is written by its id, or by its name; null when there is none.</summary>
    internal string? IdOf(string written) =>
        Ids.FirstOrDefault(id => id == written) ?? Ids.FirstOrDefault(id => string.Equals(NameOf(id), written, StringComparison.OrdinalIgnoreCase));

    /// <summary>The nearest id or name to something that is neither.</summary>
    internal string? Nearest(string written) => NearestName.Find(written, Ids.Concat(Ids.Select(NameOf)).Distinct(StringComparer.Ordinal));

    /// <summary>How the plan stands beside the best one that ships anything of a line from the node; null when there is none.</summary>
    internal PairComparison? With(string node, int line) => Doubt is null ? _run!.CompareWith(_record.Order, node, line) : null;

    /// <summary>Nodes of the network; where that is gone, those that the record lists.</summary>
    private IEnumerable<string> Ids => _run?.NodeIds ?? _record.Candidates.Select(c => c.Node).Distinct(StringComparer.Ordinal);

    private bool IsSame() => _run!.Decide().FirstOrDefault(r => r.Order == _record.Order) is { } again && again.Decision == _record.Decision;

    private static string FirstLine(string text) => text.Split('\n')[0].TrimEnd('.', ' ');
}
