/** Questions of which only the newest is still wanted: while one is answered, those before it are dropped. */
export class Latest {
  private next: (() => Promise<void>) | null = null;
  private isBusy = false;

  /** Asks as soon as the question before is answered, unless another comes in between. */
  ask(question: () => Promise<void>): void {
    this.next = question;
    if (!this.isBusy) void this.go();
  }

  private async go(): Promise<void> {
    this.isBusy = true;
    for (let question = this.next; question; question = this.next) {
      this.next = null;
      await question().catch(() => undefined);
    }
    this.isBusy = false;
  }
}
