using System.Globalization;

namespace DomRules.Store.PostgreSql.Values;

/// <summary>Conditions of a search and their arguments, in the order in which they were added.</summary>
internal sealed class Conditions
{
    private readonly List<string> conditions = [];
    private readonly List<Action<Statement>> arguments = [];

    /// <summary>All of them as they stand after WHERE.</summary>
    public string Sql => conditions.Count == 0 ? "true" : string.Join(" AND ", conditions);

    /// <summary>Adds one.</summary>
    /// <param name="sql">With <c>{0}</c>, <c>{1}</c> … where its arguments stand.</param>
    /// <param name="added">What adds each argument.</param>
    public Conditions Add(string sql, params ReadOnlySpan<Action<Statement>> added)
    {
        var places = new object[added.Length];
        for (var i = 0; i < added.Length; i++)
        {
            arguments.Add(added[i]);
            places[i] = "$" + arguments.Count.ToString(CultureInfo.InvariantCulture);
        }

        conditions.Add(string.Format(CultureInfo.InvariantCulture, sql, places));
        return this;
    }

    /// <summary>Adds one if there is a value.</summary>
    public Conditions AddText(string sql, string? value) => value is null ? this : Add(sql, s => s.Text(value));

    /// <summary>Adds one if there is a value.</summary>
    public Conditions AddMoment(string sql, DateTimeOffset? value) => value is null ? this : Add(sql, s => s.Moment(value));

    /// <summary>The statement of a SELECT that ends in these conditions and what follows them.</summary>
    public Statement Select(string head, string tail)
    {
        var statement = new Statement($"{head} WHERE {Sql} {tail}");
        foreach (var argument in arguments) argument(statement);
        return statement;
    }
}
