using System.Collections.Immutable;
using DomRules.Engine.Facts;
using DomRules.Model.Graph;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Engine.Compilation;

/// <summary>Sorts the parts of conditions into the columns of an index.</summary>
internal sealed class RuleIndexBuilder(RuleFrame frame, CompiledEvaluator evaluator, int rules)
{
    private readonly Dictionary<string, RuleColumn> _columns = new(StringComparer.Ordinal);

    /// <summary>Rules of which some part found no column.</summary>
    internal ulong[] Unindexed { get; } = RuleBits.None(rules);

    internal RuleColumn[] Columns()
    {
        foreach (var column in _columns.Values.OfType<NumberColumn>())
        {
            column.Complete();
        }

        return [.. _columns.Values];
    }

    internal void Add(int rule, Expression? condition)
    {
        if (condition is null)
        {
            return;
        }

        if (condition is OperatorExpression { Kind: OperatorKind.And } and)
        {
            foreach (var part in and.Operands)
            {
                Add(rule, part);
            }
        }
        else if (!IsSorted(rule, condition))
        {
            RuleBits.Add(Unindexed, rule);
        }
    }

    private bool IsSorted(int rule, Expression part)
    {
        var wanted = true;
        if (part is OperatorExpression { Kind: OperatorKind.Not } not)
        {
            (wanted, part) = (false, not.Operands[0]);
        }

        if (part is not OperatorExpression { Operands: [FactExpression { Fact.IsMerchants: false } fact, ..] } test)
        {
            return false;
        }

        return fact.Type.Kind switch
        {
            TypeKind.Code or TypeKind.Text => Text(rule, test, fact, wanted),
            TypeKind.Set => Set(rule, test, fact, wanted),
            TypeKind.Number or TypeKind.WholeNumber or TypeKind.Money or TypeKind.Weight => wanted && Number(rule, test, fact),
            _ => false,
        };
    }

    private bool Text(int rule, OperatorExpression test, FactExpression fact, bool wanted)
    {
        if (test.Kind is not (OperatorKind.Equal or OperatorKind.NotEqual or OperatorKind.In) || CodeBuilder.Listed(test) is not { } listed || OrderTexts.Text(fact.Fact.Path) is not { } read)
        {
            return false;
        }

        Column(fact, () => new TextColumn(rules, () => read(frame))).Add(rule, listed, wanted == (test.Kind != OperatorKind.NotEqual));
        return true;
    }

    private bool Set(int rule, OperatorExpression test, FactExpression fact, bool wanted)
    {
        if (test.Kind is not (OperatorKind.Has or OperatorKind.HasAny) || CodeBuilder.Listed(test) is not { } listed || Members(fact) is not { } read)
        {
            return false;
        }

        var column = Column(fact, () => new SetColumn(rules, read));
        if (wanted)
        {
            return column.TryAdd(rule, listed);
        }

        column.AddUnwanted(rule, listed);
        return true;
    }

    /// <summary>A line's tags are its own and its product's, which the compiled fact remembers for the order.</summary>
    private Func<ImmutableArray<string>>? Members(FactExpression fact) => OrderTexts.Set(fact.Fact.Path) is { } read ? () => read(frame)
        : fact.Fact.Path == "line.tags" && evaluator.CodeOf(fact) is var tags ? () => ((SetValue)tags.Evaluate()).Members
        : null;

    private bool Number(int rule, OperatorExpression test, FactExpression fact)
    {
        var isComparison = test.Kind is OperatorKind.Equal or OperatorKind.NotEqual or OperatorKind.Less or OperatorKind.LessOrEqual or OperatorKind.Greater
            or OperatorKind.GreaterOrEqual or OperatorKind.Between;
        if (!isComparison || fact.Fact.Root is not ("order" or "line") || !test.Operands.Skip(1).All(o => Amount(o) is not null))
        {
            return false;
        }

        var column = Column(fact, () => new NumberColumn(rules, evaluator.CodeOf(fact)));
        column.Add(rule, test.Kind, Amount(test.Operands[1])!.Value, test.Operands.Count > 2 ? Amount(test.Operands[2])!.Value : 0);
        return true;
    }

    private static decimal? Amount(Expression bound) => (bound switch
    {
        ConstantExpression constant => constant.Value,
        ParameterExpression parameter => parameter.Value,
        _ => null,
    }) switch
    {
        NumberValue number => number.Amount,
        MoneyValue money => money.Amount,
        _ => null,
    };

    private T Column<T>(FactExpression fact, Func<T> make)
        where T : RuleColumn
    {
        if (!_columns.TryGetValue(fact.Fact.Path, out var column))
        {
            _columns.Add(fact.Fact.Path, column = make());
        }

        return (T)column;
    }
}
