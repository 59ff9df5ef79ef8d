using System.Globalization;
using DomRules.Model.Canonical;
using DomRules.Model.Types;
using DomRules.Model.Values;

namespace DomRules.Language.Binding;

/// <summary>Looks at one example of every kind of case that a table's edges tell apart.</summary>
internal sealed class TableCases
{
    private const int MostCases = 200_000;

    internal TableCases(IReadOnlyList<TableColumn> columns, IReadOnlyList<ImmutableArray<CellTest>> rows)
    {
        var examples = columns.Select((c, i) => Examples(c, rows.SelectMany(r => r[i].Edges))).ToList();
        var reached = new bool[rows.Count];
        var total = examples.Aggregate(1L, (n, e) => Math.Min(n * e.Count, MostCases + 1));
        if (total > MostCases)
        {
            OpenCase = rows.Any(r => r.All(c => c.AdmitsUnknown && c.Edges.Count == 0)) ? null : "any of its many cases is left to the last row, which has to be `*` throughout";
            return;
        }

        var at = new int[columns.Count];
        do
        {
            var row = FirstMatch(rows, examples, at);
            if (row < 0)
            {
                OpenCase ??= string.Join(" and ", columns.Select((c, i) => $"`{c.Name}` is {Shown(examples[i][at[i]])}"));
            }
            else
            {
                reached[row] = true;
            }
        }
        while (Next(at, examples));
        NeverReached = [.. Enumerable.Range(0, rows.Count).Where(r => !reached[r])];
    }

    /// <summary>A case that no row decides, in words; null: there is none.</summary>
    internal string? OpenCase { get; }

    /// <summary>Rows that decide no case.</summary>
    internal ImmutableArray<int> NeverReached { get; } = [];

    private static int FirstMatch(IReadOnlyList<ImmutableArray<CellTest>> rows, List<List<Value>> examples, int[] at)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            var matches = true;
            for (var i = 0; matches && i < at.Length; i++)
            {
                var value = examples[i][at[i]];
                matches = value is UnknownValue ? rows[row][i].AdmitsUnknown : rows[row][i].Admits(value);
            }

            if (matches)
            {
                return row;
            }
        }

        return -1;
    }

    private static bool Next(int[] at, List<List<Value>> examples)
    {
        for (var i = at.Length - 1; i >= 0; i--)
        {
            if (++at[i] < examples[i].Count)
            {
                return true;
            }

            at[i] = 0;
        }

        return false;
    }

    /// <summary>One value of each region between the edges, the edges themselves, and unknown where it may be.</summary>
    private static List<Value> Examples(TableColumn column, IEnumerable<Value> edges)
    {
        var type = column.Value.Type;
        var sorted = edges.Distinct().Order(Comparer<Value>.Create(CaseOrder.Compare)).ToList();
        List<Value> examples = type.Kind switch
        {
            TypeKind.YesNo => [YesNoValue.Yes, YesNoValue.No],
            TypeKind.Code => Codes(type.Vocabulary!, sorted),
            TypeKind.Text => [.. sorted, new TextValue("\u0001")],
            _ => Regions(sorted, type),
        };
        if (column.MayBeMissing)
        {
            examples.Add(Value.Unknown);
        }

        return examples;
    }

    private static List<Value> Codes(Vocabulary vocabulary, List<Value> edges)
    {
        var named = vocabulary.IsOrdered ? vocabulary.Members.Select((m, i) => (Value)new CodeValue(m, i)).ToList() : edges.ToList();
        var other = vocabulary.Members.FirstOrDefault(m => !named.Exists(n => ((CodeValue)n).Code == m));
        if (other is not null)
        {
            named.Add(new CodeValue(other, vocabulary.RankOf(other)));
        }

        if (vocabulary.IsMerchants || named.Count == 0)
        {
            named.Add(new CodeValue("another code", -1));
        }

        return named;
    }

    private static List<Value> Regions(List<Value> edges, RuleType type)
    {
        var examples = new List<Value>();
        foreach (var edge in edges)
        {
            examples.Add(Shift(edge, -1));
            examples.Add(edge);
            examples.Add(Shift(edge, 1));
        }

        if (examples.Count == 0)
        {
            examples.Add(type.Kind == TypeKind.Money ? new MoneyValue(0, "") : new NumberValue(0, Measure.Number));
        }

        return examples;
    }

    private static Value Shift(Value edge, int by) => edge switch
    {
        NumberValue number => number with { Amount = number.Amount + (by * 0.000001m) },
        MoneyValue money => money with { Amount = money.Amount + (by * 0.000001m) },
        DateValue date => new DateValue(date.Date.DayNumber + by is >= 0 and < 3_652_059 and var day ? DateOnly.FromDayNumber(day) : date.Date),
        TimeValue time => new TimeValue(time.Time.Add(TimeSpan.FromTicks(by))),
        InstantValue instant => new InstantValue(instant.Instant.AddTicks(by)),
        _ => edge,
    };

    private static string Shown(Value value) => value switch
    {
        UnknownValue => "unknown",
        CodeValue code => code.Code,
        TextValue { Text: "\u0001" } => "any other text",
        TextValue text => $"\"{text.Text}\"",
        YesNoValue yes => yes.IsYes ? "yes" : "no",
        NumberValue number => Near(number),
        MoneyValue money => $"{DecimalText.Of(money.Amount)} {money.Currency}".Trim(),
        DateValue date => date.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        TimeValue time => time.Time.ToString("HH:mm", CultureInfo.InvariantCulture),
        _ => "something else",
    };

    private static string Near(NumberValue number) => number.Measure switch
    {
        Measure.Weight => $"{DecimalText.Of(number.Amount / 1000)} kg",
        Measure.Length => $"{DecimalText.Of(number.Amount)} m",
        Measure.Volume => $"{DecimalText.Of(number.Amount)} l",
        Measure.Duration => $"{DecimalText.Of(number.Amount / 3600)} hours",
        Measure.WorkingDays => $"{DecimalText.Of(number.Amount)} working days",
        Measure.Percent => $"{DecimalText.Of(number.Amount * 100)} %",
        _ => DecimalText.Of(number.Amount),
    };
}
