using DomRules.Language.Diagnostics;
using DomRules.Language.Text;
using DomRules.Model.Graph.Effects;
using Written = DomRules.Language.Syntax.Effects;

namespace DomRules.Language.Binding;

/// <summary>Binds dispositions and the places of returns.</summary>
internal sealed class ReturnBinder(ExpressionBinder binder, CriteriaBinder criteria, SourceText source, DiagnosticBag bag)
{
    internal Effect? Disposition(Written.DispositionEffect syntax)
    {
        var kind = syntax.Kind switch
        {
            Written.DispositionKind.Restock => Model.Graph.Effects.Disposition.Restock,
            Written.DispositionKind.Inspect => Model.Graph.Effects.Disposition.Inspect,
            Written.DispositionKind.Refurbish => Model.Graph.Effects.Disposition.Refurbish,
            Written.DispositionKind.Liquidate => Model.Graph.Effects.Disposition.Liquidate,
            Written.DispositionKind.Donate => Model.Graph.Effects.Disposition.Donate,
            Written.DispositionKind.Destroy => Model.Graph.Effects.Disposition.Destroy,
            _ => Model.Graph.Effects.Disposition.Keep,
        };
        if (syntax.At is null)
        {
            return new DisposeEffect(kind, null);
        }

        return Place(syntax.At) is { } place ? new DisposeEffect(kind, place) : null;
    }

    private ReturnPlace? Place(Written.PlaceSyntax syntax)
    {
        var scope = BlockRules.OfReturns("a choice of nodes");
        switch (syntax)
        {
            case Written.OriginNodePlace:
                return new ReturnPlace(ReturnPlaceKind.NodeOfOrigin, null, null, []);
            case Written.NamedNodePlace named:
                return new ReturnPlace(ReturnPlaceKind.Node, named.Node.Id, null, []);
            case Written.NearestNodePlace nearest:
                var near = nearest.Where is null ? null : binder.Condition(nearest.Where, scope);
                return nearest.Where is not null && near is null ? null : new ReturnPlace(ReturnPlaceKind.NearestNode, null, near, []);
            case Written.BestNodePlace best:
                var where = best.Where is null ? null : binder.Condition(best.Where, scope);
                return best.Where is not null && where is null ? null : new ReturnPlace(ReturnPlaceKind.BestNode, null, where, criteria.Nodes(best.By));
            default:
                bag.Add(FactDiagnostics.NeedsType(source.At(syntax.Span), "a node", "something else", "the place"));
                return null;
        }
    }
}
