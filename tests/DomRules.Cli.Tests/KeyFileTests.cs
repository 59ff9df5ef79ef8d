namespace DomRules.Cli.Tests;

/// <summary>Files that should hold keys and do not, or the wrong ones.</summary>
public sealed class KeyFileTests : IDisposable
{
    private static readonly string Starter = CommandRun.Library("starter");
    private readonly TestFolder _folder = new();

    public static TheoryData<string, string> Signing => new()
    {
        { "missing.pem", "there is no such file. `domrules keys DIR` makes a pair of keys" },
        { "", "is a folder, and a key file (PEM) is expected" },
        { "nonsense.pem", "This is no key" },
        { "empty.pem", "This is no key" },
        { "p384.pem", "not of the curve P-256" },
        { "keys/public.pem", "The key is a public one" },
    };

    public static TheoryData<string, string> Trusting => new()
    {
        { "missing.pem", "there is no such file" },
        { "", "is a folder" },
        { "nonsense.pem", "This is no key" },
        { "keys/private.pem", "this is a private key, which only its owner should have" },
    };

    [Theory, MemberData(nameof(Signing))]
    public void Sign_WithAFileThatIsNoPrivateKey_SaysWhichAndWhatToDo(string name, string said)
    {
        var key = Prepared(name);
        foreach (string[] words in (string[][])[["serve", "--store", _folder.File("s.db"), "--sign", key], ["pack", Starter, "--sign", key, "--out", _folder.File("p.json")]])
        {
            Refused(words, key, said);
        }
    }

    [Theory, MemberData(nameof(Trusting))]
    public void Trust_InAFileThatIsNoPublicKey_SaysWhichAndWhatToDo(string name, string said)
    {
        var key = Prepared(name);
        foreach (string[] words in (string[][])[["serve", "--store", _folder.File("s.db"), "--trust", key], ["publish", Starter, "--store", _folder.File("s.db"), "--because", "x", "--trust", key]])
        {
            Refused(words, key, said);
        }
    }

    [Fact]
    public void Serve_AFirstPolicyThatIsNotSigned_RefusesItWhereKeysAreTrusted()
    {
        var key = Prepared("keys/public.pem");
        Refused(["serve", "--store", _folder.File("s.db"), "--url", "http://127.0.0.1:0", "--policy", Starter, "--trust", key], Starter, "--trust takes signed packages only");
    }

    public void Dispose() => _folder.Dispose();

    private string Prepared(string name)
    {
        CommandRun.Of("keys", _folder.File("keys")).Code.ShouldBe(0);
        _folder.File("nonsense.pem", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n");
        _folder.File("empty.pem", "");
        using var other = System.Security.Cryptography.ECDsa.Create(System.Security.Cryptography.ECCurve.NamedCurves.nistP384);
        _folder.File("p384.pem", other.ExportPkcs8PrivateKeyPem());
        return name.Length == 0 ? _folder.File("keys") : _folder.File(name);
    }

    private static void Refused(string[] words, string file, string said)
    {
        var (code, _, error) = CommandRun.Of(words);
        code.ShouldBe(2, error);
        error.ShouldContain(file);
        error.ShouldContain(said);
    }
}
