using System.Text;
using System.Text.Json;
using DomRules.Api.Tests.Hosting;
using DomRules.Operations.Auditing;
using DomRules.Operations.Versions;

namespace DomRules.Api.Tests.Versions;

/// <summary>A server that trusts certain keys stores what they signed, and nothing else.</summary>
public sealed class TrustTests
{
    private static readonly (string Private, string Public) Ours = Signature.NewKeys();
    private static readonly (string Private, string Public) Others = Signature.NewKeys();
    private static readonly FileBundle Library = FileBundle.Read(Encoding.UTF8.GetBytes(TestLibraries.HoldsAll)).Value!;

    [Fact]
    public async Task Package_SignedByATrustedKey_IsStoredUnderTheHashOfItsFiles()
    {
        await using var api = await TrustingAsync();

        var stored = await api.JsonAsync("POST", "/v1/libraries", Packed(Ours), 201);

        stored.GetProperty("version").GetString().ShouldBe(FileBundle.HashOf(Library.Write()));
        await api.JsonAsync("PUT", "/v1/live/EU", $$"""{"version":"{{stored.GetProperty("version").GetString()}}","because":"signed"}""");
    }

    public static TheoryData<string, string, string> Untrusted => new()
    {
        { TestLibraries.HoldsAll, "#", "not signed" },
        { Packed(Others), "#/signature", "not trusted here" },
        { Packed(Ours).Replace("looks first", "looks never", StringComparison.Ordinal), "#/signature", "altered" },
        { Packed(Ours).Replace("\"signature\":\"", "\"signature\":\"AA", StringComparison.Ordinal), "#/signature", "Pack" },
        { Packed(Ours).Replace("\"signature\"", "\"signatur\"", StringComparison.Ordinal), "#/signature", "lacks" },
        { WithKeyOf(Packed(Others), Others.Public, Ours.Public), "#/signature", "altered" },
    };

    [Theory, MemberData(nameof(Untrusted))]
    public async Task Library_ThatNobodyTrustedSigned_IsRefusedWithPlaceCauseAndRemedy(string body, string pointer, string cause)
    {
        await using var api = await TrustingAsync();

        var refused = await api.JsonAsync("POST", "/v1/libraries", body, 422);

        refused.GetProperty("code").GetString().ShouldBe("not_trusted");
        refused.GetProperty("detail").GetString()!.ShouldContain(cause);
        refused.GetProperty("errors")[0].GetProperty("pointer").GetString().ShouldBe(pointer);
        (await api.JsonAsync("GET", "/v1/versions?kind=library")).GetProperty("versions").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Package_WhereNobodyInParticularIsTrusted_MustStillBeWhole()
    {
        await using var api = await ServedApi.StartAsync();

        (await api.JsonAsync("POST", "/v1/libraries", Packed(Others), 201)).GetProperty("version").GetString().ShouldBe(FileBundle.HashOf(Library.Write()));
        (await api.JsonAsync("POST", "/v1/libraries", Packed(Others).Replace("looks first", "looks never", StringComparison.Ordinal), 422)).GetProperty("code").GetString().ShouldBe("not_trusted");
    }

    [Fact]
    public async Task Checkpoint_OfAServerThatSigns_IsOneOfItsKeyOverTheEndOfTheChain()
    {
        await using var api = await ServedApi.StartAsync(change: services => services with { SigningKey = Ours.Private });

        var told = await api.JsonAsync("GET", "/v1/audit/checkpoint");

        var (bytes, signature) = (Encoding.UTF8.GetBytes(told.GetProperty("checkpoint").GetString()!), told.GetProperty("signature").GetBytesFromBase64());
        Signature.IsOf(bytes, signature, Ours.Public).Value.ShouldBeTrue();
        Signature.IsOf(bytes, signature, Others.Public).Value.ShouldBeFalse();
        Checkpoint.Read(bytes).ShouldNotBeNull().Hash.ShouldBe((await api.Store.Commits.HeadAsync()).Hash);
        (await ChainVerification.VerifyAsync(api.Store, [Checkpoint.Read(bytes)!])).IsWhole.ShouldBeTrue();
    }

    private static Task<ServedApi> TrustingAsync() => ServedApi.StartAsync(change: services => services with { TrustedKeys = [Ours.Public] });

    private static string Packed((string Private, string Public) keys) => Encoding.UTF8.GetString(SignedPackage.Pack(Library, keys.Private, keys.Public).Value!);

    private static string WithKeyOf(string package, string own, string other) => package.Replace(JsonSerializer.Serialize(own, Plain), JsonSerializer.Serialize(other, Plain), StringComparison.Ordinal);

    private static readonly JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
