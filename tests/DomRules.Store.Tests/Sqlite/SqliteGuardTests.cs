using DomRules.Store.Sqlite;
using DomRules.Store.Sqlite.Native;
using DomRules.Store.Tests.Samples;

namespace DomRules.Store.Tests.Sqlite;

/// <summary>The file itself refuses what must not be, should our code ever ask for it.</summary>
public sealed class SqliteGuardTests : IDisposable
{
    private readonly SqliteSample sample = new();

    [Theory]
    [InlineData("UPDATE stock SET reserved = 3")]
    [InlineData("UPDATE stock SET reserved = -1")]
    [InlineData("UPDATE stock SET on_hand = -1, reserved = -1")]
    [InlineData("UPDATE stock SET on_hand = 1000000000000000001")]
    [InlineData("UPDATE stock SET on_hand = 2.5")]
    [InlineData("UPDATE stock SET on_hand = 'many'")]
    [InlineData("INSERT INTO reservation SELECT * FROM reservation")]
    [InlineData("UPDATE reservation SET quantity = 0")]
    [InlineData("INSERT INTO answer (caller, key, number, request, status, body, at) SELECT caller, key, number, request, status, body, at FROM answer")]
    [InlineData("INSERT INTO decision SELECT seq + 9, number, place, at, high, hash, kind, outcome, order_id, market, version, summary FROM decision")]
    [InlineData("UPDATE decision SET number = 99")]
    [InlineData("DELETE FROM log")]
    [InlineData("UPDATE log SET hash = 'none'")]
    [InlineData("UPDATE job SET state = 1")]
    public async Task Statement_AgainstTheRulesOfTheFile_IsRefused(string sql)
    {
        await using (var store = sample.Open())
        {
            await store.Append(Sample.Commit(1) with
            {
                Answer = Sample.Answer("k"),
                Decisions = [Sample.Decision(1, 0)],
                Jobs = [Sample.Job("j")],
                Stock = [new Store.Commits.StockChange("BERLIN", "SHIRT", 0.000002m, 0.000001m)],
                Reservations = [Sample.Reservation("O1", 0.000001m)],
            });
        }

        using var connection = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: true);
        Should.Throw<InvalidOperationException>(() => connection.Execute(sql)).Message.ShouldContain("constraint failed");
    }

    [Fact]
    public async Task Settings_OfTheWriter_AreDurable()
    {
        await sample.Open().DisposeAsync();
        using var connection = new SqliteConnection(sample.Path, new SqliteOptions(), isWriter: true);
        One(connection, "PRAGMA journal_mode").ShouldBe("wal");
        One(connection, "PRAGMA synchronous").ShouldBe("2");
        One(connection, "PRAGMA foreign_keys").ShouldBe("1");
        One(connection, "PRAGMA secure_delete").ShouldBe("1");
        One(connection, "SELECT sqlite_version()").ShouldBe("3.35.5");
    }

    public void Dispose() => sample.Dispose();

    private static string One(SqliteConnection connection, string sql)
    {
        using var row = connection.Use(sql);
        row.Step().ShouldBeTrue();
        return row.Text(0);
    }
}
