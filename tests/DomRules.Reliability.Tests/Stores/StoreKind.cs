namespace DomRules.Reliability.Tests.Stores;

/// <summary>Every kind of store that there is.</summary>
public enum StoreKind
{
    Memory,
    Sqlite,
    PostgreSql,
}
