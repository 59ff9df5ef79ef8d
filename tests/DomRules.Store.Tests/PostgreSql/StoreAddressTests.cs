using DomRules.Store.PostgreSql;
using DomRules.Store.PostgreSql.Connections;
using Npgsql;

namespace DomRules.Store.Tests.PostgreSql;

public sealed class StoreAddressTests
{
    [Fact]
    public void Parse_OfAUri_ReadsEveryPart()
    {
        var address = StoreAddress.Parse("postgres://tess:p%40ss%3Aword@db.example:6432/shop%20one?sslmode=verify-full&schema=fashion&connect_timeout=3");
        address.Host.ShouldBe("db.example");
        address.Port.ShouldBe(6432);
        address.Username.ShouldBe("tess");
        address.Password.ShouldBe("p@ss:word");
        address.Database.ShouldBe("shop one");
        address.SslMode.ShouldBe(SslMode.VerifyFull);
        address.Timeout.ShouldBe(3);
        StoreAddress.Schema(address).ShouldBe("fashion");
    }

    [Theory, InlineData("postgresql://localhost/shop"), InlineData("Host=localhost;Database=shop")]
    public void Parse_OfLittle_FillsInTheRest(string text)
    {
        var address = StoreAddress.Parse(text);
        address.Database.ShouldBe("shop");
        address.Port.ShouldBe(5432);
        address.Timeout.ShouldBe(5);
        address.ApplicationName.ShouldBe("DomRules");
        StoreAddress.Schema(address).ShouldBe("domrules");
    }

    [Theory]
    [InlineData("")]
    [InlineData("Database=shop")]
    [InlineData("nonsense")]
    [InlineData("Host=localhost;Colour=blue")]
    [InlineData("postgres:///shop")]
    [InlineData("postgres://localhost/shop?sslmode=perhaps")]
    [InlineData("postgres://localhost/shop?connect_timeout=soon")]
    [InlineData("postgres://localhost/shop?colour=blue")]
    [InlineData("postgres://local host/")]
    public async Task Parse_OfWhatIsNoAddress_IsRefused(string text) =>
        await Should.ThrowAsync<ArgumentException>(async () => await PostgreSqlStore.OpenAsync(text));
}
