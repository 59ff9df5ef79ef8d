using DomRules.Language.Binding;
using DomRules.Language.Diagnostics;
using DomRules.Language.Declarations;
using DomRules.Language.Linking;
using DomRules.Language.Syntax.Declarations;
using DomRules.Language.Syntax.Steps;
using DomRules.Model.Facts;
using DomRules.Model.Graph;

namespace DomRules.Language.Lowering;

/// <summary>Binds an effective policy and makes its rule graph. With mistakes the graph is of what is left, for tests to be checked against.</summary>
internal static class PolicyLowering
{
    internal static RuleGraph Lower(EffectivePolicy policy, string version, DiagnosticBag bag)
    {
        var definitions = policy.Definitions;
        var rules = new RuleLowering(policy, bag).Lower();
        var steps = new StepLowering(policy, rules, bag).Lower();
        var applies = AppliesWhen(policy, bag);
        var ranks = Lists(policy, bag);
        var lets = Lets(definitions);
        var checks = Checks(policy, bag);
        var parameters = Parameters(definitions, bag);
        var factory = definitions.Factory;
        var graph = new RuleGraph
        {
            Name = policy.Name,
            Version = version,
            Layers = [.. policy.Layers.Select(l => l.Name)],
            Currency = policy.Currency,
            AppliesWhen = applies,
            Rules = rules,
            Steps = steps,
            RankBy = ranks.Plans.IsEmpty ? Defaults.RankBy(factory) : ranks.Plans,
            RanksByDefault = ranks.Plans.IsEmpty,
            RankServicesBy = ranks.Services.IsEmpty ? Defaults.RankServicesBy : ranks.Services,
            ServeOrdersBy = ranks.Orders,
            HasCostBlock = policy.Layers.Any(l => l.File.Syntax.Declarations.OfType<BlockDeclaration>().Any(b => b.Kind == Syntax.Declarations.BlockKind.Cost)),
            Parameters = parameters,
            Fields = [.. definitions.Fields.All],
            Vocabularies = Vocabularies(definitions),
            Queues = Queues(definitions),
            Lets = lets,
            Checks = checks,
            Disabled = policy.Disabled,
            Expressions = [.. factory.All],
            Sources = [.. factory.All.Select(factory.SourcesOf)],
        };
        return graph with { Hash = GraphHash.Of(graph) };
    }

    private static Expression? AppliesWhen(EffectivePolicy policy, DiagnosticBag bag)
    {
        var conditions = new List<Expression>();
        foreach (var layer in policy.Layers)
        {
            if (layer.Header.AppliesWhen is { } syntax && Binder(policy, layer, bag).Condition(syntax, BlockRules.OfOrder("`applies when`")) is { } condition)
            {
                conditions.Add(condition);
            }
        }

        return conditions.Count switch
        {
            0 => null,
            1 => conditions[0],
            _ => policy.Definitions.Factory.Operator(OperatorKind.And, Model.Types.RuleType.YesNo, null, [.. conditions]),
        };
    }

    /// <summary>Binds the rank lists and the serving order.</summary>
    internal static (ImmutableArray<Criterion> Plans, ImmutableArray<ServiceCriterion> Services, ImmutableArray<ServingKey> Orders) Lists(EffectivePolicy policy, DiagnosticBag bag)
    {
        ImmutableArray<Criterion> plans = [];
        ImmutableArray<ServiceCriterion> services = [];
        ImmutableArray<ServingKey> orders = [];
        foreach (var list in policy.Lists)
        {
            var criteria = new CriteriaBinder(Binder(policy, list.Layer, bag), list.Layer.File.Source, bag);
            switch (list.Syntax)
            {
                case RankBySyntax rank:
                    plans = criteria.Plans(rank.Criteria);
                    break;
                case RankServicesSyntax rank:
                    services = criteria.Services(rank.Criteria);
                    break;
                case ServeOrdersSyntax serve:
                    orders = criteria.Orders(serve.Criteria);
                    break;
            }
        }

        return (plans, services, orders);
    }

    private static ImmutableArray<NamedExpression> Lets(Definitions definitions)
    {
        var lets = ImmutableArray.CreateBuilder<NamedExpression>();
        foreach (var definition in definitions.Table.Effective.Where(d => d.Syntax is LetDeclaration).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var read = definitions.EverRead.Contains(definition.Key);
            if (definitions.Value(definition.Key, null) is { IsError: false } value)
            {
                var position = definition.At.Start;
                lets.Add(new NamedExpression(definition.Key, value.Node!, new SourceSpan(definition.Source.Path, position.Line, position.Column, definition.At.Span.Length)));
            }

            if (!read)
            {
                definitions.EverRead.Remove(definition.Key);
            }
        }

        return lets.ToImmutable();
    }

    private static ImmutableArray<Parameter> Parameters(Definitions definitions, DiagnosticBag bag)
    {
        var parameters = ImmutableArray.CreateBuilder<Parameter>();
        foreach (var definition in definitions.Table.Effective.Where(d => d.Syntax is ParameterDeclaration).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var binder = new ExpressionBinder(definitions, definitions.Factory, definition.Source, bag);
            if (new DeclarationBinder(definitions, bag).Parameter(binder, (ParameterDeclaration)definition.Syntax, definition) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters.ToImmutable();
    }

    /// <summary>Those of the language with the declared codes, and those of the merchant's own fields.</summary>
    private static ImmutableArray<Model.Types.Vocabulary> Vocabularies(Definitions definitions) =>
    [
        .. definitions.Words.All.Concat(definitions.Fields.All.Select(f => f.Type.Vocabulary ?? f.Type.Element?.Vocabulary).OfType<Model.Types.Vocabulary>())
            .DistinctBy(v => v.Name).OrderBy(v => v.Name, StringComparer.Ordinal),
    ];

    private static ImmutableArray<WorkQueue> Queues(Definitions definitions) =>
    [
        .. definitions.Table.Effective.Select(d => d.Syntax).OfType<QueueDeclaration>()
            .Select(q => new WorkQueue(q.Name.Text, q.Meaning?.Value ?? "")).OrderBy(q => q.Name, StringComparer.Ordinal),
    ];

    private static ImmutableArray<PropertyCheck> Checks(EffectivePolicy policy, DiagnosticBag bag)
    {
        var checks = ImmutableArray.CreateBuilder<PropertyCheck>();
        foreach (var definition in policy.Definitions.Table.Effective.Where(d => d.Syntax is CheckDeclaration).OrderBy(d => d.Key, StringComparer.Ordinal))
        {
            var check = (CheckDeclaration)definition.Syntax;
            var binder = new ExpressionBinder(policy.Definitions, policy.Definitions.Factory, definition.Source, bag);
            if (binder.Condition(check.Condition, BlockRules.OfShipments("a check").With(FactScope.Stock)) is { } condition)
            {
                var position = definition.At.Start;
                checks.Add(new PropertyCheck(check.Name.Text, check.Kind == CheckKind.Never, condition, new SourceSpan(definition.Source.Path, position.Line, position.Column, definition.At.Span.Length)));
            }
        }

        return checks.ToImmutable();
    }

    internal static ExpressionBinder Binder(EffectivePolicy policy, Layer layer, DiagnosticBag bag) =>
        new(policy.Definitions, policy.Definitions.Factory, layer.File.Source, bag);
}
