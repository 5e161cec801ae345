import type { CSSResult, ReactiveController, TemplateResult } from 'lit';
import { provideEnglish, type LocaleController } from '../core/localize.js';
import type { Bar, BarTargets } from './bar-targets.js';
import { barUseEnglish } from './bar-use.en.js';
import { styles } from './bar-use.styles.js';
import { Notice } from './notice.js';
import type { Quotation } from './quotation.js';
import type { Share } from './share-bar.events.js';
import type { BarContent, ShareItem } from './share-item.js';
import type { MenuView, ShareMenu } from './share-menu.js';
import { Sharer } from './sharer.js';

provideEnglish(barUseEnglish);

/** What this asks of its bar. */
export interface BarHost {
  readonly element: Bar;
  readonly locale: LocaleController;
  readonly targets: BarTargets;
  readonly content: () => BarContent | null | undefined;
  /** Targets that do not stand in the bar. */
  readonly beyond: () => readonly ShareItem[];
  readonly renderItem: (item: ShareItem) => TemplateResult;
}

/** What menu and tools ask of what has brought them. */
export interface UseHost extends BarHost {
  readonly sharer: Sharer;
  readonly notice: Notice;
}

/** What comes to a bar once a reader begins to use it: copying, the device's sheet, the menu, a quotation's tools. */
export class BarUse implements ReactiveController {
  static readonly styles: CSSResult = styles;

  /** Fetches what opens from the bar. */
  static loadMenu = (): Promise<typeof ShareMenu> =>
    import('./share-menu.js').then((module) => module.ShareMenu);

  /** Fetches the tools of a quotation, once a reader selects something. */
  static loadQuotation = (): Promise<typeof Quotation> =>
    import('./quotation.js').then((module) => module.Quotation);

  readonly notice: Notice;
  readonly #host: UseHost;
  #menu: ShareMenu | undefined;
  /** What opens it. */
  #more: HTMLButtonElement | null | undefined;
  #quotation: Quotation | undefined;

  constructor(host: BarHost) {
    this.notice = new Notice(host.element);
    this.#host = { ...host, notice: this.notice, sharer: new Sharer(host.element) };
    host.element.addController(this);
  }

  get isOpen(): boolean {
    return !!this.#menu?.isOpen;
  }

  hostUpdated(): void {
    const { targets } = this.#host;
    const menu = this.#find('.menu');
    const more = this.#find('.more') as HTMLButtonElement | null | undefined;
    // from now on the button opens it by itself
    if (more && menu && targets.code && 'popover' in menu) more.popoverTargetElement = menu;
    if (more && !this.#more) {
      for (const type of ['pointerenter', 'focus']) more.addEventListener(type, this.#handleNear);
    }
    this.#more = more;
  }

  render(): unknown {
    // what opens from the tools comes after them by key, too
    return [this.#quotation?.render(), this.#menu?.render()];
  }

  /** Does what only code can do: copies, opens the device's sheet or the field for a server, prints. */
  act({ id, content }: ShareItem): void {
    const { sharer } = this.#host;
    if (id === 'mastodon') {
      void this.open('server', this.#find('[data-id=mastodon]'), content);
      return;
    }
    const share = sharer.shareOf(id, content);
    const allowed = sharer.ask(share);
    // what was chosen happens first; "Copied" is to be seen
    if (id !== 'copy') setTimeout(() => this.close());
    if (!allowed) return;
    if (id === 'print') print();
    else if (id === 'copy') void this.#copy(share, content);
    else void this.#native(share, content);
  }

  /** Fetches the menu, and what stands in it. */
  async loadMenu(): Promise<void> {
    const { targets } = this.#host;
    const menu = targets.fetch(BarUse.loadMenu, (Menu) => {
      this.#menu = new Menu(this.#host);
    });
    await Promise.all([menu, targets.load()]);
  }

  /** Fetches what quotes. */
  loadQuotation(): void {
    const { element, targets } = this.#host;
    if (!('popover' in element)) return;
    void targets.load();
    void targets.fetch(BarUse.loadQuotation, (Tools) => {
      this.#quotation ??= new Tools(this.#host, this);
    });
  }

  async open(
    view: MenuView,
    opener: Element | null | undefined,
    content = this.#host.content(),
    text?: string,
  ): Promise<void> {
    await this.loadMenu();
    // a menu without targets would be empty
    if (this.#menu && (view !== 'targets' || this.#host.targets.code))
      await this.#menu.open(view, opener ?? this.#host.element, content, text);
    else this.#fail(); // offline
  }

  close(): void {
    this.#menu?.close();
  }

  async #copy(share: Share, content: BarContent): Promise<void> {
    const { sharer, locale } = this.#host;
    if ((await sharer.copy(share)) === 'copied') this.notice.say(locale.text('linkCopied'), 'copy');
    else await this.open('text', this.#find('[data-id=copy]'), content, share.text);
  }

  async #native(share: Share, content: BarContent): Promise<void> {
    if ((await this.#host.sharer.native(share, content)) === 'failed') this.#fail();
  }

  #fail(): void {
    this.notice.fail(this.#host.locale.text('shareFailed'));
  }

  #find(selector: string): HTMLElement | null | undefined {
    return this.#host.element.shadowRoot?.querySelector<HTMLElement>(selector);
  }

  #handleNear = (): void => void this.loadMenu();
}
