using DomRules.Language.Diagnostics;
using DomRules.Language.Occurrences;
using DomRules.Language.Syntax.Expressions;
using DomRules.Language.Text;
using DomRules.Model.Facts;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <content>Names, codes and facts.</content>
internal sealed partial class ExpressionBinder
{
    private Bound BindPath(PathExpression path, BindingScope scope, RuleType? expected)
    {
        Listener(path)?.Hear(scope.Allowed, scope.Hidden, expected, scope.Base is not null);
        if (path.Path.Parts.Length > 1)
        {
            return BindFact(path, scope, expected);
        }

        var name = path.Path.Parts[0].Text;
        if (name == "base" && !path.Path.Parts[0].IsQuoted)
        {
            return BindBase(path, scope);
        }

        return CodeExpected(expected) is { } vocabulary ? BindCodeOrName(path, name, vocabulary, scope, expected) : BindName(path, name, scope, expected);
    }

    private Bound BindBase(PathExpression path, BindingScope scope)
    {
        if (scope.Base is { } condition)
        {
            return new Bound(condition);
        }

        Report(LooseBase(path));
        return Bound.Error;
    }

    private Diagnostic LooseBase(PathExpression path) => NameDiagnostics.BaseOutsideOverride(At(path.Span));

    private Bound BindCodeOrName(PathExpression path, string name, Vocabulary vocabulary, BindingScope scope, RuleType? expected)
    {
        var declared = definitions.Declared(vocabulary);
        definitions.Read("words " + declared.Name);
        if (declared.RankOf(name) is >= 0 and var rank)
        {
            definitions.Recorder?.Refer(source, path.Path, Symbols.Code(name, declared));
            return new Bound(factory.Constant(new CodeValue(name, rank), RuleType.Code(declared), Span(path.Span)));
        }

        if (definitions.Knows(name))
        {
            return BindName(path, name, scope, expected);
        }

        if (declared.Members.IsEmpty && definitions.IsFree(declared))
        {
            definitions.Recorder?.Refer(source, path.Path, Symbols.Code(name, declared));
            return new Bound(factory.Constant(new CodeValue(name, -1), RuleType.Code(declared), Span(path.Span)));
        }

        Report(FactDiagnostics.UnknownCode(At(path.Span), name, declared, NearestName.Find(name, declared.Members)));
        return Bound.Error;
    }

    private Bound BindName(PathExpression path, string name, BindingScope scope, RuleType? expected)
    {
        if (definitions.Value(name, expected) is { } bound)
        {
            definitions.Recorder?.Refer(source, path.Path, Symbols.Of(definitions.Table.Find(name)!)!);
            return bound.IsError ? bound : InScope(path, bound, scope, name);
        }

        var facts = FactRoots.FirstOrDefault(r => definitions.Fact(r + "." + name) is not null);
        Report(facts is null
            ? NameDiagnostics.UnknownName(At(path.Span), name, NearestName.Find(name, definitions.NamesLike(expected)))
            : NameDiagnostics.UnknownName(At(path.Span), name, facts + "." + name));
        return Bound.Error;
    }

    private static readonly string[] FactRoots = ["order", "line", "node", "stock", "service", "shipment", "event", "item", "plan", "decision", "customer"];

    private Bound BindFact(PathExpression path, BindingScope scope, RuleType? expected)
    {
        var written = PathText(path);
        var canonical = Canonical(written, scope);
        if (definitions.Fact(canonical) is not { } fact)
        {
            if (!definitions.Fields.IsBroken(canonical))
            {
                ReportUnknownFact(path, written, canonical, scope, expected);
            }

            return Bound.Error;
        }

        definitions.Recorder?.Refer(source, path.Path, definitions.SymbolOf(fact));
        if (scope.Hidden.Contains(canonical))
        {
            Report(FactDiagnostics.FactOutOfPlace(At(path.Span), written, scope.Where, "It is what the block works out"));
            return Bound.Error;
        }

        definitions.ReadFact(fact);
        var node = factory.Fact(fact, Span(path.Span));
        var currency = fact.Type.Kind == TypeKind.Money ? definitions.Currency : null;
        if (definitions.Assumed(canonical) is { } assumed && fact.IsOptional)
        {
            definitions.Read("assume " + canonical);
            return InScope(path, new Bound(factory.Assumed(node, assumed.Value, assumed.Meaning, Span(path.Span)), false, currency), scope, written);
        }

        return InScope(path, new Bound(node, fact.IsOptional && fact.Default is null && !scope.Known.Contains(node.Id), currency), scope, written);
    }

    /// <summary>In a shipment its node and service are the node and the service in question.</summary>
    private static string Canonical(string written, BindingScope scope)
    {
        if ((scope.Allowed & FactScope.Shipment) != 0)
        {
            foreach (var inner in new[] { "shipment.node.", "shipment.service." })
            {
                if (written.StartsWith(inner, StringComparison.Ordinal))
                {
                    return written["shipment.".Length..];
                }
            }
        }

        return written.StartsWith("order.customer.", StringComparison.Ordinal) && FactCatalogue.Find(written) is null
            ? written["order.".Length..]
            : written is "customer.tags" or "customer.segment" or "customer.orders_before" ? "order." + written : written;
    }

    private Bound InScope(PathExpression path, Bound bound, BindingScope scope, string written)
    {
        var missing = bound.Node!.Scope & ~scope.Allowed;
        if (missing == FactScope.None)
        {
            return bound;
        }

        var place = At(path.Span);
        Report(missing == FactScope.Line && (scope.Allowed & FactScope.Order) != 0
            ? FactDiagnostics.LineFactNeedsQuantifier(place, written, scope.Where)
            : FactDiagnostics.FactOutOfPlace(place, written, scope.Where, ScopeWords.Why(missing)));
        return Bound.Error;
    }

    /// <summary>Whether the path has several parts and names no fact.</summary>
    private bool IsUnknownFact(ExpressionSyntax syntax, BindingScope scope) =>
        syntax is PathExpression { Path.Parts.Length: > 1 } path && definitions.Fact(Canonical(PathText(path), scope)) is null;

    private void ReportUnknownFact(PathExpression path, string written, string canonical, BindingScope scope, RuleType? expected)
    {
        var shown = canonical.StartsWith("customer.", StringComparison.Ordinal) && !definitions.FactsOf("customer").Any() ? written : canonical;
        var dot = shown.IndexOf('.', StringComparison.Ordinal);
        var (root, name) = (shown[..dot], shown[(dot + 1)..]);
        var facts = definitions.FactsOf(root).ToList();
        if (facts.Count == 0)
        {
            Report(NameDiagnostics.UnknownName(At(path.Path.Parts[0].Span), root, NearestName.Find(root, FactRoots)));
            return;
        }

        var last = path.Path.Parts[1..];
        var at = At(TextSpan.FromBounds(last[0].Span.Start, last[^1].Span.End));
        var fitting = facts.Where(f => expected is null || TypeRules.Common(expected, f.Type) is not null).Select(f => f.Name);
        var nearest = NearestName.Find(name, fitting) is { } found ? facts.First(f => f.Name == found) : null;
        var mayBeMissing = nearest is { IsOptional: true, Default: null } && !scope.ToleratesMissing && definitions.Assumed(nearest.Path) is null;
        Report(mayBeMissing
            ? FactDiagnostics.UnknownOptionalFact(at, path.Span, root, name, nearest!.Name, TypeWords.Example(nearest.Type, definitions.Currency))
            : FactDiagnostics.UnknownFact(at, root, name, nearest?.Name));
    }

    private static Vocabulary? CodeExpected(RuleType? expected) => expected switch
    {
        { Kind: TypeKind.Code } => expected.Vocabulary,
        { Kind: TypeKind.Set or TypeKind.List, Element: { Kind: TypeKind.Code } element } => element.Vocabulary,
        _ => null,
    };
}
