using DomRules.Engine.Evidence;
using DomRules.Engine.Parcels;
using DomRules.Model.Types;

namespace DomRules.Engine.Routing.Shipping;

/// <summary>What <c>split</c> says of parcels: limits, lines that travel alone, groups.</summary>
internal sealed class ParcelRules(RoutingSession session)
{
    private readonly List<(bool Alone, string? Key, decimal? UnitGrams, decimal? UnitLitres)> _lines = [];
    private ParcelLimits _limits;

    /// <summary>Whether parcels are limited by volume.</summary>
    internal bool LimitVolume => _limits.Litres is not null;

    internal void Begin()
    {
        _limits = new ParcelLimits(Limit(TypeKind.Weight), Limit(TypeKind.Volume), Limit(TypeKind.Number, TypeKind.WholeNumber));
        _lines.Clear();
        foreach (var line in session.Lines)
        {
            var litres = LimitVolume ? session.Frame.Totals.UnitVolume(line.Index) : 0;
            _lines.Add((IsAlone(line.Index), Key(line.Index), session.Frame.Totals.UnitWeight(line.Index), litres));
        }
    }

    /// <summary>Caps on different measures are different kinds; of each the first that applies decides.</summary>
    private decimal? Limit(params ReadOnlySpan<TypeKind> kinds)
    {
        foreach (var (rule, most) in session.Policy.AtMostPerParcel)
        {
            if (kinds.Contains(most.Limit.Type.Kind) && session.Holds(rule) && session.Amount(most.Limit, rule.Name) is { } limit)
            {
                return limit;
            }
        }

        return null;
    }

    /// <summary>No parcel of the order is lighter: the lightest piece that is never cut; 0 when a weight is unknown.</summary>
    internal decimal LightestGrams
    {
        get
        {
            decimal? lightest = null;
            for (var line = 0; line < _lines.Count; line++)
            {
                var piece = (_lines[line].UnitGrams ?? 0) * Math.Min(1, session.Lines[line].UnitsOf(1));
                lightest = lightest < piece ? lightest : piece;
            }

            return lightest ?? 0;
        }
    }

    /// <summary>The parcels of a shipment.</summary>
    internal Packing Pack(ReadOnlySpan<Content> contents) => Packer.Pack(Lines(contents), _limits);

    /// <summary>Their weights.</summary>
    internal ParcelWeight[] Weights(ReadOnlySpan<Content> contents)
    {
        var lines = Lines(contents);
        return Packer.TryOneParcel(lines, _limits, out var only) ? [only] : Packer.Pack(lines, _limits).Weights;
    }

    private ParcelLine[] Lines(ReadOnlySpan<Content> contents)
    {
        var lines = new List<ParcelLine>(contents.Length);
        foreach (var content in contents)
        {
            var planned = session.Lines[content.Line];
            var (alone, key, grams, litres) = _lines[content.Line];
            var quantity = content.Steps * planned.Step;
            var known = lines.FindIndex(l => l.Line == planned.Line.Number);
            if (known >= 0)
            {
                lines[known] = lines[known] with { Quantity = lines[known].Quantity + quantity };
            }
            else
            {
                lines.Add(new ParcelLine(planned.Line.Number, quantity, grams, key, alone, litres));
            }
        }

        return [.. lines];
    }

    private bool IsAlone(int line)
    {
        var alone = false;
        foreach (var (rule, effect) in session.Policy.ShipAlone)
        {
            alone |= AppliesTo(rule, effect.Where, line);
        }

        return alone;
    }

    private string? Key(int line)
    {
        string? key = null;
        foreach (var (rule, effect) in session.Policy.ParcelsBy)
        {
            if (session.Holds(rule))
            {
                session.Frame.Line = line;
                key = $"{key}|{ValueText.Of(session.Value(effect.Key, rule.Name))}";
            }
        }

        return key;
    }

    internal bool AppliesTo(Model.Graph.Rule rule, Model.Graph.Expression? where, int line)
    {
        if (!session.Holds(rule))
        {
            return false;
        }

        session.Frame.Line = line;
        return where is null || session.Truth(where, rule.Name);
    }
}
