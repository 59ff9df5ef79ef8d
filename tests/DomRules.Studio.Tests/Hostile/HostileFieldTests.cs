using System.Collections.Immutable;
using DomRules.Operations.Changes;
using DomRules.Studio.Settings;
using DomRules.Studio.Tests.Editor;
using DomRules.Studio.Tests.Hosting;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DomRules.Studio.Tests.Hostile;

/// <summary>Hostile text in every field, past what only the browser checks: it is refused in words or comes back as text. A field that is in the source and in no table fails.</summary>
public sealed class HostileFieldTests : IAsyncLifetime
{
    /// <summary>Written into fields of a live page; the circle becomes half of a pair there, which no text can hold that is handed over.</summary>
    private static readonly string[] Texts =
    [
        "=1+\"'></title><img data-hostile src=x onerror=hostile=1><script>hostile=1</script>{{7*7}}@(7*7)",
        "javascript:hostile=1\u202E\u200B\uFEFF👩‍👩‍👧‍👦◌\0\u0007",
        new string('W', 3_000) + "\"",
    ];

    private const string FillIn =
        """
        ([scope, text, good]) => {
          const form = document.querySelector(scope);
          for (const field of form.querySelectorAll("input, textarea, select")) {
            if (field.type === "checkbox" && !field.checked) { field.click(); }
            if (["checkbox", "radio", "hidden", "file"].includes(field.type) || !field.isConnected) { continue; }
            const wanted = good[field.id] ?? text.replace("◌", "\uD800");
            if (field.matches("select")) { field.add(new Option(wanted, wanted)); }
            if (field.matches("input")) { field.type = "text"; }
            field.removeAttribute("maxlength");
            field.value = wanted;
            field.dispatchEvent(new Event("input", { bubbles: true }));
            field.dispatchEvent(new Event("change", { bubbles: true }));
          }
        }
        """;

    private const string Send = "scope => { const form = document.querySelector(scope); form.noValidate = true; form.requestSubmit(); }";

    private const string Taken = "([scope, answered]) => { const form = document.querySelector(scope); return answered ? document.querySelector(answered) : !form || form.querySelector('.notice, [role=alert]') || form.querySelector('textarea')?.value === ''; }";

    private const string Made =
        "() => [...document.querySelectorAll('*')].filter(one => [...one.attributes].some(a => a.name.startsWith('data-hostile') || a.name.startsWith('on') || (['href', 'src', 'action'].includes(a.name) && /^\\s*javascript:/i.test(a.value)))).map(one => one.outerHTML.slice(0, 200)).concat(window.hostile ? ['hostile text ran'] : [])";

    private readonly StudioFixture _fixture = new();

    public Task InitializeAsync() => _fixture.InitializeAsync();

    public Task DisposeAsync() => _fixture.DisposeAsync();

    [Fact]
    public void EveryField_ThatThereIs_IsTried()
    {
        var forms = new HostileForms("", "", "", "", "", "").All;
        StudioSource.Fields().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .ShouldBe(forms.SelectMany(form => form.Fields).Concat(HostileForms.Posted).Concat(HostileForms.Addressed).Concat(HostileForms.Parts).Concat(HostileForms.Alike).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task EveryField_OfALivePage_TakesHostileTextAsTextOrRefusesIt()
    {
        await using var visit = await _fixture.VisitAsync("Heidi Hostile", ["administrator", "operator", "auditor"]);
        var (forms, pages) = await ReadyAsync();
        var wrong = new List<string>();
        foreach (var form in forms)
        {
            foreach (var text in Texts)
            {
                try
                {
                    await TryAsync(visit, form, text);
                }
                catch (Exception e) when (e is TimeoutException or PlaywrightException)
                {
                    wrong.Add($"{form.Fields[0]} with {text[..12]} at {visit.Page.Url}: {e.Message.Split('\n')[0]}");
                }
            }
        }

        wrong.ShouldBeEmpty();

        foreach (var page in pages)
        {
            await visit.GoAsync(page);
            await SoundAsync(visit, page);
        }

        var exported = await visit.Page.Context.APIRequest.GetAsync("/decisions/export?format=csv");
        (await exported.TextAsync()).ShouldContain(",'=cmd|", Case.Sensitive, "a spreadsheet takes it for text");
        await Expect(visit.Page.GetByText("<img data-hostile src=x onerror=hostile=1>").First).ToBeVisibleAsync();

        visit.Mistakes.ShouldBeEmpty();
    }

    private static async Task TryAsync(Visit visit, HostileForm form, string text)
    {
        var page = visit.Page;
        await visit.GoAsync(form.Address);
        if (form.Address.StartsWith("/drafts/", StringComparison.Ordinal))
        {
            await page.Locator(".text[data-checked]").WaitForAsync();
        }

        if (form.Opens is { } opens)
        {
            await page.GetByRole(AriaRole.Button, new() { NameRegex = new("^" + opens) }).First.ClickAsync(new() { Timeout = 15_000 });
        }

        await page.Locator(form.Scope).First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = 15_000 });
        await page.EvaluateAsync(FillIn, new object[] { form.Scope, text, form.Good });
        if (form.Takes is null)
        {
            await page.EvaluateAsync(Send, form.Scope);
        }
        else if (form.Takes.Length > 0)
        {
            await page.Locator(form.Scope).GetByText(form.Takes).EvaluateAsync("button => button.click()");
        }

        await page.WaitForFunctionAsync(Taken, new object?[] { form.Scope, form.Answered }, new() { Timeout = 15_000 });
        if (form.Address.StartsWith("/drafts/", StringComparison.Ordinal))
        {
            await page.Locator(".editor[data-saving=saved], main:not(:has(.editor))").WaitForAsync(new() { Timeout = 15_000 });
        }

        await SoundAsync(visit, $"{form.Fields[0]} with {text[..12]}");
    }

    /// <summary>Nothing was made of text, nothing ran, and the page lives.</summary>
    private static async Task SoundAsync(Visit visit, string where)
    {
        (await visit.Page.EvaluateAsync<string[]>(Made)).ShouldBeEmpty(where);
        await Expect(visit.Page.Locator(".frame[data-live=yes]")).ToBeVisibleAsync();
        await Expect(visit.Page.GetByText("This page cannot be shown now")).ToHaveCountAsync(0);
        visit.Mistakes.ShouldBeEmpty(where);
    }

    /// <summary>A change with hostile words that somebody approved; its id.</summary>
    private static async Task<string> ApprovedAsync(ServedStudio studio, string version, Person writer, Person approver)
    {
        var opened = await studio.Services.Changing.OpenAsync(new ChangeProposal { Market = "DE", Version = version, Title = HostileText.Markup, Why = string.Join('\n', HostileText.All[..6]) }, writer);
        (await studio.Services.Changing.ApproveAsync(opened.Change!, version, studio.Services.Queue.Live.VersionFor("DE"), approver)).Problem.ShouldBeNull();
        return opened.Change!;
    }

    /// <summary>An order whose person can be forgotten.</summary>
    private static async Task<string> OverAsync(ServedStudio studio)
    {
        var user = (await studio.People.OfAsync(await studio.SignInAsync(await studio.AddPersonAsync("Looks For It", "administrator")), default))!;
        foreach (var order in studio.Services.Queue.Live.State.Orders.Keys)
        {
            if (await new PersonForgetting(studio.Services).LookAsync(user, order) is { Obstacle: null, Parts.IsEmpty: false })
            {
                return order;
            }
        }

        throw new InvalidOperationException("No order is over.");
    }

    /// <summary>What forms stand at, and the pages on which what they took comes back.</summary>
    private async Task<(IReadOnlyList<HostileForm> Forms, string[] Pages)> ReadyAsync()
    {
        var studio = _fixture.Studio;
        var (writer, approver) = (await studio.PersonAsync(await studio.AddPersonAsync(HostileText.Markup, "author")), await studio.PersonAsync(await studio.AddPersonAsync("Approves It", "approver")));
        var live = await HostileData.StoreAsync(studio, "");
        await studio.Services.Changing.PublishAsync(await ApprovedAsync(studio, live, writer, approver), live, approver);
        await HostileData.PublishNetworkAsync(studio);
        (await studio.DecidedByAsync(HostileText.All[5])).ShouldBe(live);
        var version = await HostileData.StoreAsync(studio, HostileText.All[1]);
        var opened = await ApprovedAsync(studio, version, writer, approver);
        var draft = await BegunDraft.BeginAsync(studio, HostileText.Markup, version, HostileData.Library(studio));
        var row = (await studio.Store.Decisions.FindAsync(new() { Order = ServedStudio.PlannedOrder, Kind = "route" }, null, 1))[0];
        var hostile = (await studio.Store.Decisions.FindAsync(new() { Order = HostileText.All[5] }, null, 1))[0];
        var (change, at) = ($"/changes/{opened}", $"/versions/{version}");
        return
        (
            new HostileForms(change, $"/drafts/{draft}", at, $"/decisions/{row.Key}", $"/orders/{ServedStudio.PlannedOrder}", await OverAsync(studio)).All,
            [
                "/", "/policies", "/policies/*", "/decisions", "/decisions?market=DE", $"/decisions/{hostile.Key}", $"/versions/{live}/graph?decision={hostile.Key}", $"/orders/{Uri.EscapeDataString(HostileText.All[5])}", $"/orders/{Uri.EscapeDataString(HostileData.Order)}", "/held", "/returns", "/stock", $"/stock?sku={Uri.EscapeDataString(HostileData.Sku)}",
                "/simulate", at, at + "/graph", at + "/graph?as=table", at + "/graph?rule=hostile_words", at + "/tests", $"/versions/compare?from={row.Version}&to={version}",
                "/changes?state=all", change, change + "/text", change + "/meaning", change + "/checks", change + "/impact", "/drafts", $"/drafts/{draft}", "/settings", "/settings/approval", "/settings/keys", "/settings/webhooks", "/settings/retention",
                "/audit", $"/audit/{studio.Services.Queue.Live.Head.Number}", $"/decisions/{hostile.Key}?if-closed={Uri.EscapeDataString(HostileText.Markup)}",
            ]
        );
    }
}
