namespace DomRules.Store.PostgreSql.Schema;

/// <summary>A step of the schema.</summary>
/// <param name="Version">Its number, from 1.</param>
/// <param name="Name">What it brings, as its file is called.</param>
/// <param name="Sql">What it does.</param>
internal sealed record Migration(int Version, string Name, string Sql);
